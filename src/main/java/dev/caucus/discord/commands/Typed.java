package dev.caucus.discord.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody has typed so far, and what it may become. */
final class Typed {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String text;
  private final List<String> words;

  Typed(String text) {
    this.text = lowerCase(text.strip());
    words = words(this.text);
  }

  boolean isNothing() {
    return text.isEmpty();
  }

  /**
   * Those that match, best first: what begins like it, then what has words that begin like its
   * words, then what contains it. Among equals the order stays.
   */
  <T> List<T> best(List<T> all, Function<T, Text> key, int most) {
    List<List<T>> byRank =
        Stream.of(Rank.values()).<List<T>>map(rank -> new ArrayList<>()).toList();
    for (T each : all) {
      Rank rank = rank(key.apply(each));
      List<T> equals = byRank.get(rank.ordinal());
      if (rank != Rank.NONE && equals.size() < most) {
        equals.add(each);
      }
    }
    return byRank.stream().flatMap(List::stream).limit(most).toList();
  }

  private Rank rank(Text candidate) {
    if (candidate.lower().startsWith(text)) {
      return Rank.BEGINNING;
    }
    if (!words.isEmpty() && words.stream().allMatch(candidate::hasWordLike)) {
      return Rank.WORDS;
    }
    return candidate.lower().contains(text) ? Rank.INSIDE : Rank.NONE;
  }

  private enum Rank {
    BEGINNING,
    WORDS,
    INSIDE,
    NONE
  }

  /** A text that is searched often. */
  record Text(String lower, List<String> words) {

    static Text of(String text) {
      String lower = lowerCase(text);
      return new Text(lower, Typed.words(lower));
    }

    private boolean hasWordLike(String beginning) {
      for (String word : words) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    }
  }

  private static List<String> words(String lower) {
    return Arrays.stream(BETWEEN_WORDS.split(lower)).filter(word -> !word.isEmpty()).toList();
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
