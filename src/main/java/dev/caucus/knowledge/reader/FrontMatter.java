package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.KnowledgeFailure;
import java.util.List;

/**
 * The head of a file between two lines of {@code ---}, apart from the text below it.
 *
 * @param present whether the file has such a head
 * @param body the text below it, or the whole text
 */
record FrontMatter(boolean present, Provenance provenance, String body) {

  private static final String FENCE = "---";

  /**
   * Takes a text apart.
   *
   * @throws UnreadableArticleException if the head has no end or says something that it cannot
   */
  static FrontMatter of(String path, String text, List<KnowledgeFailure> remarks)
      throws UnreadableArticleException {
    int start = text.indexOf('\n') + 1;
    if (!isFence(text, 0) || start == 0) {
      return new FrontMatter(false, Provenance.NONE, text);
    }
    int end = start;
    while (!isFence(text, end)) {
      end = text.indexOf('\n', end) + 1;
      if (end == 0) {
        throw unclosed(path);
      }
    }
    int below = text.indexOf('\n', end) + 1;
    String body = below == 0 ? "" : text.substring(below);
    Provenance provenance = new FrontMatterYaml(path, remarks).read(text.substring(start, end));
    return new FrontMatter(true, provenance, body);
  }

  private static boolean isFence(String text, int start) {
    if (!text.startsWith(FENCE, start)) {
      return false;
    }
    int end = text.indexOf('\n', start);
    return text.substring(start + FENCE.length(), end < 0 ? text.length() : end).isBlank();
  }

  private static UnreadableArticleException unclosed(String path) {
    return new UnreadableArticleException(
        path,
        1,
        "The front matter that begins here has no end.",
        "Close it with a line of three hyphens (---), or remove this line.");
  }
}
