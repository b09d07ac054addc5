package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what begins a paragraph in the manner of a heading together with what it is about: "Canary
 * release. The new version goes to a few users first." and "May I bring a dog? Yes."
 *
 * <p>Alone, such words match a question best of all and answer nothing, and what follows them does
 * not say what it is about.
 */
final class RunIn {

  /** In words. A heading is hardly longer; a sentence that is as short says more in company. */
  private static final int LONGEST_HEADING = 6;

  /** In characters. */
  private static final int LONGEST_QUESTION = 120;

  /** Yes, no, or that it depends. */
  private static final int LONGEST_VERDICT = 3;

  private RunIn() {}

  /** The sentences of a paragraph, of which the first may now hold several. */
  static List<String> joined(List<String> sentences) {
    int held = held(sentences);
    if (held == 1) {
      return sentences;
    }
    List<String> joined = new ArrayList<>();
    joined.add(String.join(" ", sentences.subList(0, held)));
    joined.addAll(sentences.subList(held, sentences.size()));
    return joined;
  }

  private static int held(List<String> sentences) {
    if (sentences.size() < 2) {
      return 1;
    }
    String first = sentences.getFirst();
    String second = sentences.get(1);
    if (first.endsWith("?")) {
      boolean asksOn = second.endsWith("?") || first.length() > LONGEST_QUESTION;
      boolean more = sentences.size() > 2 && words(second) <= LONGEST_VERDICT;
      return asksOn ? 1 : more ? 3 : 2;
    }
    return first.endsWith(".") && words(first) <= LONGEST_HEADING ? 2 : 1;
  }

  private static int words(String sentence) {
    return sentence.split(" ", -1).length;
  }
}
