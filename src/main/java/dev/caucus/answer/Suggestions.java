package dev.caucus.answer;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions to go on with after an answer: the other option, and what stands near. */
final class Suggestions {

  private static final int MOST = 3;

  private Suggestions() {}

  static List<String> after(
      Question question, List<Evidence> ranked, List<Evidence> chosen, Subjects subjects) {
    Set<String> suggestions = new LinkedHashSet<>();
    if (question.options().size() == 1) {
      List<String> others =
          new ArrayList<>(subjects.groups().around(question.options().getFirst()));
      others.removeAll(question.options());
      others.stream()
          .limit(1)
          .forEach(other -> suggestions.add(Wording.say("answer.and-other", subjects.name(other))));
    }
    Set<List<String>> shown = new LinkedHashSet<>();
    chosen.forEach(evidence -> shown.add(evidence.found().passage().headings()));
    for (Evidence near : ranked) {
      Passage passage = near.found().passage();
      boolean worth = near.coverage() > Weights.CLOSEST && passage.kind() != Kind.PROVENANCE;
      if (suggestions.size() < MOST && worth && shown.add(passage.headings())) {
        suggestions.addAll(about(passage.headings(), subjects));
      }
    }
    return suggestions.stream().limit(MOST).toList();
  }

  /** A question from headings: the innermost, with the one above it if it only names an option. */
  static List<String> about(List<String> headings, Subjects subjects) {
    if (headings.isEmpty()) {
      return List.of();
    }
    String innermost = headings.getLast();
    Set<String> named = subjects.in(innermost);
    boolean onlyName = subjects.replace(innermost, id -> "").isBlank();
    if (!onlyName) {
      return List.of(Wording.say("answer.about", innermost));
    }
    return headings.size() == 1 || named.isEmpty()
        ? List.of()
        : List.of(Wording.say("answer.about-option", headings.get(headings.size() - 2), innermost));
  }
}
