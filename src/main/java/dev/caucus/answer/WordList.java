package dev.caucus.answer;

import dev.caucus.knowledge.WordFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the word lists that stand beside the class files. */
final class WordList {

  private WordList() {}

  /** The lines of a list without its comments. */
  static List<String> lines(String name) {
    return WordFile.lines("answer/" + name);
  }

  /** The words of a list, however they are spread over lines. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    lines(name).forEach(line -> words.addAll(List.of(line.split(" "))));
    return words;
  }
}
