package dev.caucus.answer;

import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word as somebody wrote it and as the index knows it.
 *
 * @param surface as written, without the punctuation around it
 * @param whole its stem; a compound's parts written together
 * @param parts the stems of a compound's parts; the stem alone for any other word
 */
record Word(String surface, String whole, List<String> parts) {

  private static final Pattern GAP = Pattern.compile("[\\s,;:!?()\\[\\]{}\"“”„«»…|=—–]+");
  private static final Pattern EDGE = Pattern.compile("^[.'’/&-]+(?=[\\p{L}\\p{N}])|[.'’/&-]+$");

  /** The words of a text in order. */
  static List<Word> in(String text, TechnicalAnalyzer analyzer) {
    List<Word> words = new ArrayList<>();
    for (String gapped : GAP.split(text)) {
      String surface = gapped.equals(".") ? "" : trimmed(gapped);
      List<String> terms = surface.isEmpty() ? List.of() : analyzer.terms(surface);
      if (!terms.isEmpty()) {
        words.add(of(surface, terms));
      }
    }
    return words;
  }

  private static String trimmed(String gapped) {
    return gapped.regionMatches(true, 0, ".net", 0, 4)
        ? gapped
        : EDGE.matcher(gapped).replaceAll("");
  }

  private static Word of(String surface, List<String> terms) {
    if (terms.size() == 1) {
      return new Word(surface, terms.getFirst(), terms);
    }
    String whole = terms.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    List<String> parts = new ArrayList<>(terms);
    parts.remove(whole);
    return new Word(surface, whole, List.copyOf(parts));
  }

  boolean isCompound() {
    return parts.size() > 1;
  }

  /** A compound's parts as words of their own. */
  List<Word> apart() {
    return parts.stream().map(part -> new Word(part, part, List.of(part))).toList();
  }

  /** Whether it begins with a capital letter or has one inside. */
  boolean hasCapital() {
    return surface.chars().anyMatch(Character::isUpperCase);
  }
}
