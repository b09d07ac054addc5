package dev.caucus.knowledge.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heading with what stands below it; the outermost section is the article, without a heading. */
final class Section {

  private final int level;
  private final String text;
  private final @Nullable Section parent;
  private boolean used;
  private @Nullable List<String> path;

  Section(int level, String text, @Nullable Section parent) {
    this.level = level;
    this.text = text;
    this.parent = parent;
  }

  static Section article() {
    return new Section(0, "", null);
  }

  int level() {
    return level;
  }

  String text() {
    return text;
  }

  /** The section around this one; the article is its own. */
  Section parent() {
    return parent == null ? this : parent;
  }

  boolean isArticle() {
    return parent == null;
  }

  /** Whether anything stands below the heading. */
  boolean isUsed() {
    return used;
  }

  void use() {
    for (Section section = this; section != null && !section.used; section = section.parent) {
      section.used = true;
    }
  }

  /** The headings down to this one, outermost first, without any that repeats the title. */
  List<String> pathBelow(String title) {
    if (path == null) {
      Deque<String> headings = new ArrayDeque<>();
      for (Section section = this; !section.isArticle(); section = section.parent()) {
        if (!ArticleBuilder.isTitle(section.text, title)) {
          headings.addFirst(section.text);
        }
      }
      path = List.copyOf(headings);
    }
    return path;
  }
}
