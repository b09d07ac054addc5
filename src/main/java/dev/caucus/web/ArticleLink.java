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
    int end =
        citation
            .quote()
            .offsetByCodePoints(
                0,
                Math.min(
                    QUOTE_LIMIT, citation.quote().codePointCount(0, citation.quote().length())));
    return UriComponentsBuilder.fromUriString(to(citation.article()))
        .queryParam("passage", citation.passage())
        .queryParam("quote", UriUtils.encode(citation.quote().substring(0, end), "UTF-8"))
        .fragment("p" + citation.passage())
        .build(true)
        .toUriString();
  }
}
