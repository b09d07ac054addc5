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
  private final boolean first;
  private boolean used;
  private @Nullable List<String> path;

  /**
   * Begins a section.
   *
   * @param first whether no other heading stands before its own
   */
  Section(int level, String text, @Nullable Section parent, boolean first) {
    this.level = level;
    this.text = text;
    this.parent = parent;
    this.first = first;
  }

  static Section article() {
    return new Section(0, "", null, false);
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

  /**
   * Whether its heading is the article's title.
   *
   * <p>That stands at the top: a heading of the first level, or the first one of all. Further down
   * the same words name a section, as in an article on one of several things.
   */
  boolean isHeadedBy(String title) {
    return (level == 1 || first) && text.equalsIgnoreCase(title);
  }

  /** The headings down to this one, outermost first, without the title. */
  List<String> pathBelow(String title) {
    if (path == null) {
      Deque<String> headings = new ArrayDeque<>();
      for (Section section = this; !section.isArticle(); section = section.parent()) {
        if (!section.isHeadedBy(title)) {
          headings.addFirst(section.text);
        }
      }
      path = List.copyOf(headings);
    }
    return path;
  }
}
