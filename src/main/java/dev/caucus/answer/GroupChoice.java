package dev.caucus.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells between which options a question asks to choose that names none of them. */
final class GroupChoice {

  /** Words that are said of two things, not of three. */
  private static final Pattern OF_TWO =
      Pattern.compile("\\b(?:the two|both|either|neither)\\b", Pattern.CASE_INSENSITIVE);

  private final EvidenceFinder finder;

  GroupChoice(EvidenceFinder finder) {
    this.finder = finder;
  }

  /**
   * The options whose articles say most of what the question looks for.
   *
   * @param before the exchange before; its topic is meant unless another says much more
   * @return the ids of one group; empty if nothing tells the groups apart
   */
  List<String> meantBy(Question question, @Nullable Exchange before, Subjects subjects) {
    List<List<String>> groups = subjects.groups().groups();
    if (groups.size() < 2) {
      return groups.isEmpty() ? List.of() : groups.getFirst();
    }
    Map<List<String>, Double> said = said(question, subjects, groups);
    double enough = Collections.max(said.values()) * Weights.SAME_TOPIC;
    List<List<String>> going =
        groups.stream()
            .filter(group -> said.getOrDefault(group, 0.0) >= enough)
            .filter(group -> isContinued(group, before, subjects))
            .toList();
    if (!going.isEmpty()) {
      return going.getFirst();
    }
    if (OF_TWO.matcher(question.text()).find()) {
      said.keySet().removeIf(group -> group.size() != 2 && hasPair(said, enough));
    }
    return farthest(said);
  }

  private static boolean hasPair(Map<List<String>, Double> said, double enough) {
    return said.entrySet().stream()
        .anyMatch(each -> each.getKey().size() == 2 && each.getValue() >= enough);
  }

  /** The group about which most is said; none if it is not ahead of the next one. */
  private static List<String> farthest(Map<List<String>, Double> said) {
    double most = Collections.max(said.values());
    List<List<String>> close =
        said.keySet().stream()
            .filter(group -> said.getOrDefault(group, 0.0) > most - Weights.TELLS_APART)
            .toList();
    return close.size() == 1 ? close.getFirst() : List.of();
  }

  /** How much of the question the sentences about each group say. */
  private Map<List<String>, Double> said(
      Question question, Subjects subjects, List<List<String>> groups) {
    Map<String, Double> byOption = new HashMap<>();
    for (Evidence evidence : finder.find(question, subjects, Hints.NONE)) {
      double says = evidence.coverage() + evidence.literal();
      about(evidence, subjects).forEach(option -> byOption.merge(option, says, Math::max));
    }
    Map<List<String>, Double> said = new LinkedHashMap<>();
    groups.forEach(group -> said.put(group, said(group, byOption)));
    return said;
  }

  /** A choice is about a matter on which each option has its say. */
  private static double said(List<String> group, Map<String, Double> byOption) {
    return group.stream()
        .mapToDouble(option -> byOption.getOrDefault(option, 0.0))
        .average()
        .orElse(0);
  }

  private static Collection<String> about(Evidence evidence, Subjects subjects) {
    return evidence.subjects().isEmpty()
        ? subjects.groups().of(evidence.found().article())
        : evidence.subjects();
  }

  private static boolean isContinued(
      List<String> group, @Nullable Exchange before, Subjects subjects) {
    if (before == null) {
      return false;
    }
    if (!before.subjects().isEmpty()) {
      return !Collections.disjoint(group, before.subjects());
    }
    return before.cited().stream()
        .limit(1)
        .anyMatch(cited -> !Collections.disjoint(group, subjects.groups().of(cited.article())));
  }
}
