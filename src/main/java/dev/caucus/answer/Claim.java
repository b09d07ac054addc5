package dev.caucus.answer;

import dev.caucus.answer.Antonyms.Pole;
import java.util.Set;

/**
 * What a sentence, or a cell of a row, says of something on one scale.
 *
 * @param pole the end of the scale; the scale {@link #PLAIN} stands for being so or not being so
 * @param about the ids of the options that it is said of; empty where there are no options
 * @param subject the stems that stand before it
 * @param standard the options or stems that the comparison is with; empty if it compares nothing
 * @param near the stems beside it in the same part of the sentence, which tell what is meant by it
 * @param rest all stems of the sentence but its own
 * @param place the stems of the headings above, and of a row's label
 */
record Claim(
    Side side,
    Pole pole,
    Set<String> about,
    Set<String> subject,
    Set<String> standard,
    Set<String> near,
    Set<String> rest,
    Set<String> place) {

  static final String PLAIN = "";

  /** The same of the same sentence, as another search found it. */
  Claim madeBy(Side other) {
    return new Claim(other, pole, about, subject, standard, near, rest, place);
  }

  /** The same the other way round: if this is easier than that, that is harder than this. */
  Claim turned() {
    boolean ofOptions = !about.isEmpty();
    return new Claim(
        side,
        pole.opposite(),
        ofOptions ? standard : Set.of(),
        standard,
        ofOptions ? about : subject,
        near,
        rest,
        place);
  }
}
