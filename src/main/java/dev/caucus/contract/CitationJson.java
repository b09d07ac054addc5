package dev.caucus.contract;

import dev.caucus.chat.Citation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citation, for programs; its components are those of {@link Citation}.
 *
 * @param page where Caucus itself shows the passage, as a path
 */
public record CitationJson(
    int number,
    String article,
    String title,
    @Nullable String author,
    @Nullable LocalDate published,
    String heading,
    String quote,
    String url,
    String page) {

  /** The citation as it goes out. */
  public static CitationJson of(Citation citation) {
    return new CitationJson(
        citation.number(),
        citation.article(),
        citation.title(),
        citation.author(),
        citation.published(),
        citation.heading(),
        citation.quote(),
        citation.url(),
        citation.page());
  }
}
