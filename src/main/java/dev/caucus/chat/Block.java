package dev.caucus.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a reply; every adapter renders every kind. */
public sealed interface Block {

  /**
   * Plain text, in which nothing is markup.
   *
   * @param label what the text is about, shown in front of it; null for none
   * @param text the text; a list has one item on each line, with a leading bullet
   * @param citations the numbers of the citations that carry it
   */
  record Text(@Nullable String label, String text, List<Integer> citations) implements Block {

    /** Text without label or citations. */
    public static Text of(String text) {
      return new Text(null, text, List.of());
    }
  }

  /**
   * A program text, shown whole.
   *
   * @param language its language as a code fence names it, if known
   * @param citations the numbers of the citations that carry it
   */
  record Code(@Nullable String language, String code, List<Integer> citations) implements Block {}

  /** The sources of the reply. */
  record Citations(List<Citation> citations) implements Block {}

  /** Things to pick from. */
  record Choices(List<Choice> choices) implements Block {}

  /** A word from the bot about itself or its limits. */
  record Notice(String text) implements Block {}
}
