package dev.caucus.knowledge.reader;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows an article's headings and knows which section is being read. */
final class Outline {

  private Section section = Section.article();
  private @Nullable Section outermost;
  private @Nullable Section beforeAnyText;
  private boolean headingSeen;
  private boolean textSeen;

  /**
   * Begins a section.
   *
   * @param empty takes each section that ends with nothing below its heading
   */
  void begin(int level, String text, Consumer<Section> empty) {
    endDownTo(level, empty);
    section = new Section(level, text, section, !headingSeen);
    headingSeen = true;
    if (level == 1 && outermost == null) {
      outermost = section;
    }
    if (!textSeen && beforeAnyText == null) {
      beforeAnyText = section;
    }
  }

  /** The section that is being read, which is not empty from now on. */
  Section use() {
    textSeen = true;
    section.use();
    return section;
  }

  /** Ends every section. */
  void end(Consumer<Section> empty) {
    endDownTo(0, empty);
  }

  /** Whether neither a heading nor text was seen. */
  boolean isEmpty() {
    return !textSeen && beforeAnyText == null;
  }

  /** The first heading of the first level, else a heading that stands before everything else. */
  @Nullable String title() {
    Section title = outermost != null ? outermost : beforeAnyText;
    return title == null ? null : title.text();
  }

  private void endDownTo(int level, Consumer<Section> empty) {
    while (!section.isArticle() && section.level() >= level) {
      if (!section.isUsed()) {
        empty.accept(section);
        section.parent().use();
      }
      section = section.parent();
    }
  }
}
