package dev.caucus.knowledge.reader;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way of writing articles: finds the blocks of a text and hands them on in order. */
sealed interface ArticleFormat permits HtmlFormat, MarkdownFormat, PlainTextFormat {

  /**
   * Hands every block of a text to an article.
   *
   * @param text the text below the front matter, with {@code \n} at the ends of lines
   */
  void read(String text, ArticleBuilder article);

  /** The format that a file's name stands for; null if such files are not read. */
  static @Nullable ArticleFormat of(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? null : Endings.FORMATS.get(fileName.substring(dot).toLowerCase(Locale.ROOT));
  }

  /** The endings that are read. */
  final class Endings {

    private static final HtmlFormat HTML = new HtmlFormat();
    private static final MarkdownFormat MARKDOWN = new MarkdownFormat();
    private static final Map<String, ArticleFormat> FORMATS =
        Map.of(
            ".md", MARKDOWN,
            ".markdown", MARKDOWN,
            ".html", HTML,
            ".htm", HTML,
            ".txt", new PlainTextFormat());

    private Endings() {}
  }
}
