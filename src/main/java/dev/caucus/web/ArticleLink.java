package dev.caucus.web;

import dev.caucus.chat.Citation;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of an article's page. */
final class ArticleLink {

  /** How much of a quote a link carries, in characters: enough to find it, short enough to send. */
  private static final int QUOTE_LIMIT = 500;

  private ArticleLink() {}

  static String to(String article) {
    return "/articles/" + UriUtils.encodePath(article, "UTF-8").replace(";", "%3B");
  }

  /** The article at the passage, with the quote marked. */
  static String to(Citation citation) {
    return to(citation.article(), citation.passage(), citation.quote());
  }

  /** The article at the passage of that place, with the quote marked. */
  static String to(String article, int passage, String quote) {
    int characters = Math.min(QUOTE_LIMIT, quote.codePointCount(0, quote.length()));
    String marked = quote.substring(0, quote.offsetByCodePoints(0, characters));
    return UriComponentsBuilder.fromUriString(to(article))
        .queryParam("passage", passage)
        .queryParam("quote", UriUtils.encode(marked, "UTF-8"))
        .fragment("p" + passage)
        .build(true)
        .toUriString();
  }
}
