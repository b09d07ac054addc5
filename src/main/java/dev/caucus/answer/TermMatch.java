package dev.caucus.answer;

import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.Recent;
import dev.caucus.knowledge.SearchTerm.Form;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares sentences by their stems. */
final class TermMatch {

  /** So many sentences are kept in stems; about 1 kB each. */
  private static final int MOST = 1_000;

  private final TechnicalAnalyzer analyzer;
  private final English english;
  private final Recent<String, Set<String>> stems = new Recent<>(MOST);

  TermMatch(TechnicalAnalyzer analyzer, English english) {
    this.analyzer = analyzer;
    this.english = english;
  }

  /** Which part of the question, by weight, the next sentence says and the chosen do not. */
  double adds(Question question, List<Evidence> chosen, Evidence next) {
    Set<String> said = new HashSet<>();
    chosen.forEach(evidence -> said.addAll(stems(evidence.sentence())));
    Set<String> more = stems(next.sentence());
    double added = 0;
    for (QueryTerm term : question.terms()) {
      if (!says(term, said) && says(term, more)) {
        added += term.weight();
      }
    }
    double weight = question.weight();
    return weight == 0 ? 0 : added / weight;
  }

  /** Whether a text says one of the question's own words that is no common one. */
  boolean says(Question question, String text) {
    Set<String> stems = Set.copyOf(analyzer.terms(text));
    return question.terms().stream()
        .filter(term -> !english.isWord(term.surface()))
        .anyMatch(term -> stems.containsAll(term.search().forms().getFirst().terms()));
  }

  /** How many of those stems a sentence has. */
  int says(Set<String> stems, Sentence sentence) {
    Set<String> said = stems(sentence);
    return (int) stems.stream().filter(said::contains).count();
  }

  private static boolean says(QueryTerm term, Set<String> stems) {
    for (Form form : term.search().forms()) {
      if (stems.containsAll(form.terms())) {
        return true;
      }
    }
    return false;
  }

  /** How many stems two sentences share, as a part of the shorter one's. */
  double likeness(Sentence a, Sentence b) {
    Set<String> first = stems(a);
    Set<String> second = stems(b);
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    return (double) shared.size() / Math.max(1, Math.min(first.size(), second.size()));
  }

  private Set<String> stems(Sentence sentence) {
    return stems.get(sentence.text(), () -> Set.copyOf(analyzer.terms(sentence.text())));
  }
}
