package dev.caucus.poll;

import dev.caucus.chat.Citation;
import java.util.List;

/**
 * What speaks for an option.
 *
 * @param option the option's label
 * @param text the reason as a sentence
 * @param citations where the articles say it, numbered over all grounds of a poll
 */
public record Ground(String option, String text, List<Citation> citations) {

  public Ground {
    citations = List.copyOf(citations);
  }
}
