package dev.caucus.poll.words;

import dev.caucus.chat.PollMode;
import java.util.List;

/**
 * What somebody wants a poll to be.
 *
 * @param options what can be voted for, no two of them the same but for case and spaces
 * @param most how many options one may choose: 1 if the mode is single; if it is ranked, or if any
 *     number may be chosen, as many as there are, or as there can be where voters add some
 * @param anonymous whether nobody learns who voted what
 * @param hidden whether the result is hidden until the poll closes
 * @param growing whether voters may add options
 * @param reminder whether those who have not voted are reminded before the poll closes
 */
public record Plan(
    String question,
    List<String> options,
    PollMode mode,
    int most,
    boolean anonymous,
    boolean hidden,
    boolean growing,
    boolean reminder,
    Timing timing) {

  /** How many characters (UTF-16 units) a question may have. */
  public static final int LONGEST_QUESTION = 300;

  /** How many characters (UTF-16 units) an option may have. */
  public static final int LONGEST_OPTION = 200;

  /** How many options a poll needs at least. */
  public static final int FEWEST_OPTIONS = 2;

  /** How many options a poll may have. */
  public static final int MOST_OPTIONS = 50;

  public Plan {
    options = List.copyOf(options);
  }

  /** A text as it is kept: in one line and one direction; empty if there is nothing to see. */
  public static String line(String typed) {
    return Draft.line(typed);
  }

  /** Whether readers can hardly tell two options apart. */
  public static boolean areAlike(String one, String other) {
    return Draft.key(one).equals(Draft.key(other));
  }

  /** Whether one may choose as many options as one likes. */
  public boolean isUnlimited() {
    return mode == PollMode.MULTIPLE && most >= (growing ? MOST_OPTIONS : options.size());
  }
}
