package dev.caucus.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The spellings of general English; a word that it has is no misspelling of another. */
public final class Dictionary {

  private static final Set<String> COMMON = words("english-common.txt");
  private static final Set<String> OTHERS = words("english.txt");

  private Dictionary() {}

  /** Whether English has that spelling, in upper or lower case. */
  public static boolean has(String spelling) {
    return isCommon(spelling) || OTHERS.contains(spelling.toLowerCase(Locale.ROOT));
  }

  /** Whether it is among the most common words. */
  public static boolean isCommon(String spelling) {
    return COMMON.contains(spelling.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String name) {
    var stream = Dictionary.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the word list " + name + " is missing");
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
