package dev.caucus.recommendation.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the lists of what words mean in a dialogue whatever its topic is. */
final class WordList {

  private static final String FOLDER = "/dev/caucus/recommendation/";

  private WordList() {}

  /** The lines of a list without its comments. */
  static List<String> lines(String name) {
    var stream = WordList.class.getResourceAsStream(FOLDER + name + ".txt");
    if (stream == null) {
      throw new IllegalStateException("the word list " + name + " is missing");
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a list, however they are spread over lines. */
  static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    lines(name).forEach(line -> words.addAll(List.of(line.split(" "))));
    return words;
  }
}
