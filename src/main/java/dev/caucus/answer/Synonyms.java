package dev.caucus.answer;

import dev.caucus.knowledge.SearchTerm.Form;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases that mean much the same. */
final class Synonyms {

  /** The longest phrase of the list, in words. */
  static final int LONGEST = 4;

  /** What a synonym is worth beside the question's own word; chosen on the tuning questions. */
  private static final double WEIGHT = 0.75;

  private final TechnicalAnalyzer analyzer;
  private final Map<String, Set<List<String>>> others = new HashMap<>();

  Synonyms(TechnicalAnalyzer analyzer) {
    this.analyzer = analyzer;
    for (String line : WordList.lines("synonyms.txt")) {
      String[] sides = line.split("=>");
      List<String> from = List.of(sides[0].strip().split("\\s*,\\s*"));
      List<String> to = sides.length == 1 ? from : List.of(sides[1].strip().split("\\s*,\\s*"));
      List<List<String>> forms = to.stream().flatMap(other -> forms(other).stream()).toList();
      from.forEach(word -> relate(stems(word), forms));
    }
  }

  private void relate(List<String> stems, List<List<String>> forms) {
    for (List<String> form : forms) {
      if (!form.equals(stems)) {
        others.computeIfAbsent(String.join(" ", stems), key -> new LinkedHashSet<>()).add(form);
      }
    }
  }

  /** The other ways of saying a phrase that is given by the stems of its words. */
  List<Form> of(List<String> stems) {
    return others.getOrDefault(String.join(" ", stems), Set.of()).stream()
        .map(terms -> new Form(terms, WEIGHT))
        .toList();
  }

  /** Whether there are other ways of saying a word. */
  boolean knows(String word) {
    return !of(stems(word)).isEmpty();
  }

  /** The stems of a phrase, a compound as its parts. */
  private List<String> stems(String phrase) {
    return Word.in(phrase, analyzer).stream().flatMap(word -> word.parts().stream()).toList();
  }

  /** A phrase as its parts and, where it has compounds, with them written together. */
  private List<List<String>> forms(String phrase) {
    List<List<String>> forms = new ArrayList<>();
    forms.add(stems(phrase));
    List<String> wholes = Word.in(phrase, analyzer).stream().map(Word::whole).toList();
    if (!wholes.equals(forms.getFirst())) {
      forms.add(wholes);
    }
    return forms;
  }
}
