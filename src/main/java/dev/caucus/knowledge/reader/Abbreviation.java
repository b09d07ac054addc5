package dev.caucus.knowledge.reader;

import java.util.Locale;
import java.util.Set;

/** Knows which words of English technical prose end in a stop that ends no sentence. */
final class Abbreviation {

  /** Abbreviations that always have something after them. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "e.g", "eg", "i.e", "ie", "vs", "cf", "viz", "resp", "incl", "excl", "approx", "ca",
          "esp", "aka", "a.k.a");

  private static final Set<String> FORMS_OF_ADDRESS =
      Set.of(
          "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Mt", "Rev", "Hon", "Gen", "Col", "Capt", "Lt",
          "Sgt", "Sen", "Rep", "Gov", "Pres", "Messrs");

  /** Abbreviations in front of a number; before anything else their stop ends the sentence. */
  private static final Set<String> BEFORE_A_NUMBER =
      Set.of(
          "no", "nos", "nr", "fig", "figs", "sec", "ch", "chap", "vol", "p", "pp", "art", "eq", "v",
          "ver", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec");

  /** Abbreviations that end a sentence only if the next word begins one. */
  private static final Set<String> SOMETIMES_LAST =
      Set.of("inc", "ltd", "co", "corp", "jr", "sr", "al", "ph.d", "dept", "est", "bros");

  /** Abbreviations that end a sentence before any capital. */
  private static final Set<String> LAST_BEFORE_A_CAPITAL = Set.of("etc", "a.m", "p.m");

  /** Words that begin a sentence far more often than they continue a name. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "A",
          "An",
          "The",
          "This",
          "That",
          "These",
          "Those",
          "It",
          "Its",
          "In",
          "On",
          "At",
          "As",
          "And",
          "But",
          "Or",
          "For",
          "From",
          "With",
          "By",
          "To",
          "If",
          "When",
          "While",
          "Where",
          "What",
          "Which",
          "Who",
          "Why",
          "How",
          "He",
          "She",
          "They",
          "We",
          "You",
          "There",
          "Here",
          "However",
          "Therefore",
          "Moreover",
          "Also",
          "Both",
          "Each",
          "Many",
          "Most",
          "Some",
          "All",
          "Their",
          "Our",
          "Your",
          "His",
          "Her",
          "Since",
          "Because",
          "Although",
          "After",
          "Before",
          "Then",
          "Thus",
          "So",
          "Not",
          "No",
          "Yes",
          "Is",
          "Are",
          "Use");

  /** What follows a name whose stop was set apart by mistake, as in "Node. js". */
  private static final Set<String> NAME_ENDINGS =
      Set.of("js", "io", "net", "py", "ts", "com", "org");

  private Abbreviation() {}

  /**
   * Whether the stop behind a word may end a sentence.
   *
   * @param following the character that follows, without the space and opening quotes
   * @param next the word that begins with it; empty if it is no letter
   */
  static boolean mayEnd(String word, char following, String next) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (NEVER_LAST.contains(lower) || FORMS_OF_ADDRESS.contains(word)) {
      return false;
    }
    if (BEFORE_A_NUMBER.contains(lower)) {
      return !Character.isDigit(following);
    }
    if (LAST_BEFORE_A_CAPITAL.contains(lower)) {
      return Character.isUpperCase(following);
    }
    if (SOMETIMES_LAST.contains(lower) || isInitials(word)) {
      return BEGINNINGS.contains(next);
    }
    return !NAME_ENDINGS.contains(next);
  }

  /** Single letters with stops between them: the "J" of "J. Smith", the "U.S" of "U.S." */
  private static boolean isInitials(String word) {
    if (word.length() % 2 == 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return true;
  }
}
