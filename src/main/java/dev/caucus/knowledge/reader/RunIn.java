package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps what begins a paragraph in the manner of a heading together with what it is about: "Canary
 * release. The new version goes to a few users first." and "May I bring a dog? Yes."
 *
 * <p>Alone, such words match a question best of all and answer nothing, and what follows them does
 * not say what it is about.
 */
final class RunIn {

  /** In words. */
  private static final int LONGEST_HEADING = 6;

  /** Words that make a sentence of a few words, as headings are none. */
  private static final Set<String> TELLING =
      Set.of(
          ("i we you he she it they this that these those there both is are was were has have had does"
                  + " did can could may might must shall should will would needs")
              .split(" "));

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
    int held = sentences.getFirst().endsWith("?") ? answered(sentences) : headed(sentences);
    // What announces a list has to stay by itself to be known.
    return sentences.get(held - 1).endsWith(":") ? 1 : held;
  }

  private static int answered(List<String> sentences) {
    String second = sentences.get(1);
    if (second.endsWith("?") || sentences.getFirst().length() > LONGEST_QUESTION) {
      return 1;
    }
    boolean more =
        sentences.size() > 2 && words(second) <= LONGEST_VERDICT && !sentences.get(2).endsWith("?");
    return more ? 3 : 2;
  }

  private static int headed(List<String> sentences) {
    String first = sentences.getFirst();
    boolean tells =
        Arrays.stream(first.toLowerCase(Locale.ROOT).split("[ .]", -1)).anyMatch(TELLING::contains);
    return first.endsWith(".") && words(first) <= LONGEST_HEADING && !tells ? 2 : 1;
  }

  private static int words(String sentence) {
    return sentence.split(" ", -1).length;
  }
}
