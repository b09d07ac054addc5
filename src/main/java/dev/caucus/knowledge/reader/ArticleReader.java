package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeFailure;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Reads the bytes of a file into an article with its passages; safe for use by several threads. */
public final class ArticleReader {

  /** The largest file that is read, in bytes; longer texts are books rather than articles. */
  public static final int LARGEST = 5 * 1024 * 1024;

  /** Each line and mark may become an object; this many fit into a small heap. */
  private static final int MOST_PIECES = 250_000;

  private static final String MARKS = "\n\t<[|*_`";

  public ArticleReader() {}

  /**
   * What was read from a file.
   *
   * @param remarks what was odd but did not prevent reading
   */
  public record Reading(Article article, List<KnowledgeFailure> remarks) {

    public Reading {
      remarks = List.copyOf(remarks);
    }
  }

  /** Whether files of this name are read: Markdown, HTML and plain text, by their ending. */
  public static boolean accepts(String fileName) {
    return ArticleFormat.of(fileName) != null;
  }

  /**
   * Reads one file.
   *
   * @param path where the file stands, relative to the knowledge folder, with {@code /}
   * @throws UnreadableArticleException if it is no text, has none, is too large, or its front
   *     matter is broken
   */
  public Reading read(String path, byte[] content) throws UnreadableArticleException {
    if (content.length > LARGEST) {
      throw UnreadableArticleException.tooLarge(path, content.length);
    }
    ArticleFormat format = ArticleFormat.of(path);
    if (format == null) {
      throw new UnreadableArticleException(
          path,
          0,
          "Files of this kind are not read.",
          "Save it with one of the endings .md, .html or .txt.");
    }
    List<KnowledgeFailure> remarks = new ArrayList<>();
    Charset declared = format instanceof HtmlFormat ? HtmlFormat.declaredCharset(content) : null;
    String text = new TextDecoder(path, remarks).decode(content, declared);
    requireSensible(path, text);
    FrontMatter frontMatter = FrontMatter.of(path, text, remarks);
    return new Reading(read(path, format, frontMatter), remarks);
  }

  /** A file of the largest size may still be a heap of tags that would exhaust the memory. */
  private static void requireSensible(String path, String text) throws UnreadableArticleException {
    int pieces = 0;
    for (int i = 0; i < text.length(); i++) {
      pieces += MARKS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    if (pieces > MOST_PIECES) {
      throw new UnreadableArticleException(
          path,
          0,
          "The file has " + pieces + " lines and marks; at most " + MOST_PIECES + " are read.",
          "Split it into several articles.");
    }
  }

  private static Article read(String path, ArticleFormat format, FrontMatter frontMatter)
      throws UnreadableArticleException {
    ArticleBuilder builder = new ArticleBuilder(new ArticlePath(path));
    builder.describe(frontMatter.provenance());
    format.read(frontMatter.body(), builder);
    if (builder.isEmpty()) {
      throw UnreadableArticleException.empty(path, frontMatter.present());
    }
    return builder.build();
  }
}
