package dev.caucus.answer;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an answer says.
 *
 * @param label what it is about, where an answer speaks of several options; null for none
 * @param text what is shown
 * @param quotes where it stands
 */
record Statement(@Nullable String label, String text, List<Quote> quotes) {

  Statement {
    quotes = List.copyOf(quotes);
  }

  /** Words of a passage. */
  record Quote(Found found, String text) {}

  /** Whether it is a program text. */
  boolean isCode() {
    return quotes.getFirst().found().passage().kind() == Passage.Kind.CODE;
  }
}
