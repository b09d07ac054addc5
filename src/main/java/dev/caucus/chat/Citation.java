package dev.caucus.chat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement of a reply stands in the articles.
 *
 * @param number what the reply's text refers to, counted from 1
 * @param article the article's id
 * @param title the article's title
 * @param author who wrote it, if the article says so
 * @param published when it was published, if the article says so
 * @param heading the headings above the passage, outermost first, joined by {@code " › "}; empty
 *     for a passage above the first heading
 * @param passage the place of the passage in its article, counted from 0
 * @param quote the words of the article that carry the statement
 * @param url where to read it: the article's own address, or its page in Caucus as a path
 */
public record Citation(
    int number,
    String article,
    String title,
    @Nullable String author,
    @Nullable LocalDate published,
    String heading,
    int passage,
    String quote,
    String url) {

  /** The same under another number. */
  public Citation withNumber(int other) {
    return new Citation(other, article, title, author, published, heading, passage, quote, url);
  }

  /** Where Caucus itself shows the passage, as a path. */
  public String page() {
    return page(article, passage);
  }

  /** Where Caucus shows the passage at that place of an article, as a path. */
  public static String page(String article, int passage) {
    return "/articles/" + article + "#p" + passage;
  }
}
