package dev.caucus.knowledge;

import java.util.List;

/** The words of the served articles. */
public interface Vocabulary {

  /** How many passages there are. */
  int passages();

  /** How many passages hold that index term. */
  int frequency(String term);

  /**
   * Words of the articles that are spelt like that word, nearest first.
   *
   * @param spelling a word as written, in lower case
   * @param edits how many letters may be wrong, missing, added or swapped: 1 or 2
   */
  List<String> near(String spelling, int edits);
}
