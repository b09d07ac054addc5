package dev.caucus.evaluation;

/** At which place of a search the right passage stood, over many questions. */
final class Ranks {

  private static final int LAST = 10;

  private int asked;
  private int first;
  private int amongFive;
  private double reciprocal;

  /**
   * Adds a question.
   *
   * @param place of the right passage, 0 for the first; negative if it was not found
   */
  void add(int place) {
    asked++;
    if (place >= 0 && place < LAST) {
      first += place == 0 ? 1 : 0;
      amongFive += place < 5 ? 1 : 0;
      reciprocal += 1.0 / (place + 1);
    }
  }

  /** How often the right passage stood first. */
  double first() {
    return first / (double) asked;
  }

  /** Their figures as a row of the table. */
  String row(String name) {
    return "%-42s %6.3f %6.3f %7.3f"
        .formatted(name, first(), amongFive / (double) asked, reciprocal / asked);
  }
}
