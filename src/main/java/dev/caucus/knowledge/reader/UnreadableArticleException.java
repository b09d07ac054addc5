package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.KnowledgeFailure;

/**
 * A file of the knowledge folder that cannot be read as an article, with the place and the remedy.
 */
public final class UnreadableArticleException extends Exception {

  private final transient KnowledgeFailure failure;

  UnreadableArticleException(String path, int line, String problem, String remedy) {
    this(new KnowledgeFailure(path, line, problem, remedy));
  }

  private UnreadableArticleException(KnowledgeFailure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  /** A file of more than {@link ArticleReader#LARGEST} bytes; {@code size} is in bytes. */
  public static UnreadableArticleException tooLarge(String path, long size) {
    String megabytes = "%.1f MB".formatted(size / (1024.0 * 1024.0));
    return new UnreadableArticleException(
        path,
        0,
        "The file has " + megabytes + "; at most 5 MB are read.",
        "Split it into several articles.");
  }

  static UnreadableArticleException empty(String path, boolean hasFrontMatter) {
    return new UnreadableArticleException(
        path,
        0,
        hasFrontMatter
            ? "The file has no text below its front matter."
            : "The file has no text that could be read.",
        "Write the article's text into it, or remove the file.");
  }

  /** What went wrong, where, and what to do about it. */
  public KnowledgeFailure failure() {
    return failure;
  }
}
