package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the value of a criterion whose words a reply shares, where it says none of its phrases. A
 * word counts the more, the fewer of the values have it.
 */
final class Vote {

  /** What a word counts that stands in the question as well. */
  private static final double ASKED = 0.3;

  /** As much as one word that a single value has. */
  private static final double ENOUGH = 1;

  /** How far the best value has to be ahead of the next. */
  private static final double AHEAD = 2;

  /** How much of what is said has to speak for the value. */
  private static final double SHARE = 0.2;

  private final Map<String, Map<String, Double>> weights = new LinkedHashMap<>();

  Vote(Criterion criterion, TopicWords words) {
    Map<String, Set<String>> stems = new LinkedHashMap<>();
    Map<String, Integer> values = new HashMap<>();
    for (Criterion.Value value : criterion.values()) {
      Set<String> own = new HashSet<>();
      own.addAll(telling(words.tokens(value.label())));
      value.cues().forEach(text -> own.addAll(telling(words.tokens(text))));
      value.replies().forEach(text -> own.addAll(telling(words.tokens(text))));
      own.forEach(stem -> values.merge(stem, 1, Integer::sum));
      stems.put(value.id(), own);
    }
    Set<String> question = telling(words.tokens(criterion.question()));
    int all = criterion.values().size();
    stems.forEach((value, own) -> {
      Map<String, Double> weighed = new HashMap<>();
      for (String stem : own) {
        double telling = (double) (all - values.getOrDefault(stem, all)) / Math.max(1, all - 1);
        weighed.put(stem, telling * (question.contains(stem) ? ASKED : 1));
      }
      weights.put(value, weighed);
    });
  }

  /** Every word that tells something. */
  Set<String> stems() {
    return weights.values().stream()
        .flatMap(value -> value.keySet().stream())
        .collect(Collectors.toSet());
  }

  /** The value that the words speak for, if one is clearly ahead. */
  Optional<String> of(Collection<Token> tokens) {
    Set<String> said = telling(tokens);
    String best = "";
    double most = 0;
    double next = 0;
    for (var value : weights.entrySet()) {
      double score =
          said.stream().mapToDouble(stem -> value.getValue().getOrDefault(stem, 0.0)).sum();
      if (score > most) {
        next = most;
        most = score;
        best = value.getKey();
      } else {
        next = Math.max(next, score);
      }
    }
    boolean clear = most >= ENOUGH && most >= AHEAD * next && most >= SHARE * said.size();
    return clear ? Optional.of(best) : Optional.empty();
  }

  private static Set<String> telling(Collection<Token> tokens) {
    Set<String> stems = new HashSet<>();
    for (Token token : tokens) {
      if (!Commands.isPolite(token) && !Language.LIGHT.contains(token.word())) {
        stems.add(token.stem());
      }
    }
    return stems;
  }
}
