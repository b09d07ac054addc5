package dev.caucus.web;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Article;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article, ready for the template.
 *
 * @param provenance who wrote and published it, and when, each as a short phrase
 * @param original its own address; null if it has none that a browser may safely open
 */
record ArticleSummary(
    String title, String path, String href, List<String> provenance, @Nullable String original) {

  ArticleSummary(Article article) {
    this(
        article.title(),
        article.path(),
        ArticleLink.to(article.id()),
        Stream.of(
                phrase("web.article.by", article.author()),
                phrase("web.article.publisher", article.publisher()),
                phrase(
                    "web.article.published",
                    article.published() == null
                        ? null
                        : ReplyRenderer.DATE.format(article.published())),
                phrase(
                    "web.article.updated",
                    article.updated() == null
                        ? null
                        : ReplyRenderer.DATE.format(article.updated())))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList(),
        isWebAddress(article.url()) ? article.url() : null);
  }

  private static @Nullable String phrase(String key, @Nullable String value) {
    return value == null ? null : Wording.say(key, value);
  }

  /** Front matter is not trusted: an address may be a script. */
  private static boolean isWebAddress(@Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://"));
  }
}
