package dev.caucus.recommendation.words;

import dev.caucus.knowledge.WordFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the lists of what words mean in a dialogue whatever its topic is. */
final class WordList {

  private WordList() {}

  /** The lines of a list without its comments. */
  static List<String> lines(String name) {
    return WordFile.lines("recommendation/" + name + ".txt");
  }

  /** The words of a list, however they are spread over lines. */
  static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    lines(name).forEach(line -> words.addAll(List.of(line.split(" "))));
    return words;
  }
}
