package dev.caucus.rehearsal;

import java.io.Serial;

/** The bot did something else than a step says. */
final class Mismatch extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final String remedy;

  /**
   * What went wrong.
   *
   * @param problem as the continuation of a sentence
   */
  Mismatch(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  static Mismatch of(String expected, String instead) {
    return new Mismatch(
        "expected " + expected + ", but " + instead,
        "If the bot is right, change the step; if the step is right, change the topic.yml or the"
            + " articles.");
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
