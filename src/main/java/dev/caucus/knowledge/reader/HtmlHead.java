package dev.caucus.knowledge.reader;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page's head says about the article on it. */
final class HtmlHead {

  private HtmlHead() {}

  /**
   * Reads the head.
   *
   * @param content where the article stands; if its own heading is there, no title is taken
   */
  static Provenance of(Document page, Element content) {
    return new Provenance(
        null,
        content.selectFirst("h1") == null ? title(page) : null,
        author(page),
        meta(page, "property", "og:site_name"),
        date(page, "article:published_time", "date"),
        date(page, "article:modified_time", "last-modified"),
        address(page),
        Map.of());
  }

  /** A heading outside the content, else the page's title without the site's name behind a bar. */
  private static @Nullable String title(Document page) {
    Element heading = page.selectFirst("h1");
    if (heading != null) {
      return words(HtmlText.of(heading));
    }
    String title = page.title();
    int bar = title.indexOf(" | ");
    return words(bar > 0 ? title.substring(0, bar) : title);
  }

  private static @Nullable String author(Document page) {
    String author = meta(page, "name", "author");
    if (author == null) {
      author = meta(page, "property", "article:author");
    }
    return author == null || author.contains("://") ? null : author;
  }

  private static @Nullable LocalDate date(Document page, String property, String name) {
    LocalDate date = date(meta(page, "property", property));
    return date == null ? date(meta(page, "name", name)) : date;
  }

  private static @Nullable LocalDate date(@Nullable String written) {
    return written == null ? null : WrittenDate.parse(written);
  }

  private static @Nullable String address(Document page) {
    Element link = page.selectFirst("link[rel=canonical]");
    String address = link == null ? null : words(link.attr("href"));
    return address != null && address.matches("https?://\\S+") ? address : null;
  }

  private static @Nullable String meta(Document page, String key, String value) {
    Element meta = page.selectFirst("meta[" + key + "=" + value + "]");
    return meta == null ? null : words(meta.attr("content"));
  }

  private static @Nullable String words(String text) {
    String words = Whitespace.collapse(text);
    return words.isEmpty() ? null : words;
  }
}
