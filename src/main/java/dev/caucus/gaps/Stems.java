package dev.caucus.gaps;

import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.WordFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question is about: the stems of its words without those that any question has, and for
 * words that mean much the same, one stem for all of them.
 */
final class Stems {

  private final TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();
  private final Set<String> empty = stemsOf("answer/function-words.txt");
  private final Set<String> light = stemsOf("answer/light-words.txt");
  private final Map<String, String> synonyms = synonyms();

  /** The stems of a question, each once; none if it says nothing. */
  Set<String> of(String question) {
    Set<String> stems = new LinkedHashSet<>();
    for (String stem : analyzer.terms(question)) {
      if (!empty.contains(stem)) {
        stems.add(synonyms.getOrDefault(stem, stem));
      }
    }
    return stems;
  }

  /** Whether a stem is of a word so general that it tells little. */
  boolean isLight(String stem) {
    return light.contains(stem);
  }

  private Set<String> stemsOf(String file) {
    Set<String> stems = new HashSet<>();
    WordFile.lines(file).forEach(line -> stems.addAll(analyzer.terms(line)));
    return stems;
  }

  /** A word of several lines goes with the first, so that meanings do not run into each other. */
  private Map<String, String> synonyms() {
    Map<String, String> first = new HashMap<>();
    for (String line : WordFile.lines("answer/synonyms.txt")) {
      if (!line.contains("=>")) {
        relate(List.of(line.strip().split("\\s*,\\s*")), first);
      }
    }
    return first;
  }

  private void relate(List<String> words, Map<String, String> first) {
    List<String> single =
        words.stream()
            .map(analyzer::terms)
            .filter(stems -> stems.size() == 1)
            .map(List::getFirst)
            .toList();
    single.forEach(stem -> first.putIfAbsent(stem, single.getFirst()));
  }
}
