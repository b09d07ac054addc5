package dev.caucus.recommendation.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers as words for their size, so that "10k" and "thousands" are the same. */
final class Sizes {

  private static final List<List<String>> CLASSES =
      WordList.lines("sizes").stream().map(line -> List.of(line.split(" "))).toList();

  /** The smallest number of each class. */
  private static final double[] FROM = {2, 10, 100, 1_000, 1_000_000};

  private static final Map<String, Double> UNITS =
      Map.of(
          "k",
          1e3,
          "m",
          1e6,
          "mio",
          1e6,
          "mn",
          1e6,
          "bn",
          1e9,
          "hundred",
          1e2,
          "thousand",
          1e3,
          "million",
          1e6,
          "billion",
          1e9);

  /** Words for a great number, and those that are one only before "of". */
  private static final List<List<String>> MANY =
      WordList.lines("quantities").stream().map(line -> List.of(line.split(" "))).toList();

  private static final Set<String> BETWEEN = Set.of("of", "a", "or");

  private Sizes() {}

  /** The word for a number; none for a version such as 3.12. */
  static Optional<String> of(String digits, @Nullable String unit) {
    boolean grouped = digits.matches("\\d{1,3}(?:[.,']\\d{3})+");
    boolean broken = !grouped && !digits.chars().allMatch(Character::isDigit);
    if ((broken && unit == null) || digits.length() > 15) {
      return Optional.empty();
    }
    double number =
        Double.parseDouble(grouped ? digits.replaceAll("[.,']", "") : decimal(digits))
            * (unit == null ? 1 : UNITS.getOrDefault(unit, 1.0));
    if (number < FROM[0]) {
      return Optional.of(number < 1 ? "no" : "one");
    }
    int size = 0;
    while (size + 1 < FROM.length && number >= FROM[size + 1]) {
      size++;
    }
    return Optional.of(CLASSES.get(size).getFirst());
  }

  private static String decimal(String digits) {
    int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    return point < 0
        ? digits.replaceAll("\\D", "")
        : digits.substring(0, point).replaceAll("\\D", "")
            + "."
            + digits.substring(point + 1).replaceAll("\\D", "");
  }

  /** The words with every run of numbers, such as "a few hundred", as the largest of them. */
  static List<Token> merged(List<Token> tokens) {
    List<Token> merged = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int size = isOneOrTwo(tokens, i) ? 0 : sizeOf(tokens.get(i));
      int end = i + 1;
      for (int j = end; size >= 0 && j < tokens.size() && !tokens.get(j).isBroken(); j++) {
        int next = sizeOf(tokens.get(j));
        boolean twice = tokens.get(j).word().equals(tokens.get(j - 1).word());
        if (twice || (next < 0 && !BETWEEN.contains(tokens.get(j).word()))) {
          break;
        }
        if (next >= 0) {
          size = Math.max(size, next);
          end = j + 1;
        }
      }
      Token first = tokens.get(i);
      if (size >= 0) {
        merged.add(first.as(CLASSES.get(size).getFirst(), first.before()));
      } else {
        merged.add(
            isMany(tokens, i) ? first.as(MANY.getFirst().getFirst(), first.before()) : first);
      }
      i = end;
    }
    return merged;
  }

  private static boolean isOneOrTwo(List<Token> tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.get(at).word().equals("one")
        && tokens.get(at + 1).word().equals("or")
        && sizeOf(tokens.get(at + 2)) == 0;
  }

  private static boolean isMany(List<Token> tokens, int at) {
    String word = tokens.get(at).word();
    return MANY.getFirst().contains(word)
        || (MANY.getLast().contains(word)
            && at + 1 < tokens.size()
            && tokens.get(at + 1).word().equals("of"));
  }

  private static int sizeOf(Token token) {
    for (int size = 0; size < CLASSES.size(); size++) {
      if (CLASSES.get(size).contains(token.word())) {
        return size;
      }
    }
    return -1;
  }
}
