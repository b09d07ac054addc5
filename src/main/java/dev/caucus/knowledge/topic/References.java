package dev.caucus.knowledge.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** What names an option, a criterion or a value by its id; judged when all ids are known. */
final class References {

  private static final int MOST_NAMED = 20;

  private final Defects defects;
  private final Set<String> options = new LinkedHashSet<>();
  private final Map<String, Set<String>> values = new HashMap<>();
  private final List<Reference> all = new ArrayList<>();

  private sealed interface Reference {}

  private record ToOption(Node at, String option) implements Reference {}

  private record ToValue(Node at, String key, String criterion, String value)
      implements Reference {}

  private record ToCriterion(Node key, Node value, String criterion, String valueId)
      implements Reference {}

  References(Defects defects) {
    this.defects = defects;
  }

  /** There is such an option. */
  void option(String id) {
    options.add(id);
  }

  /** There is such a criterion with those values. */
  void criterion(String id, Collection<String> values) {
    this.values.computeIfAbsent(id, unseen -> new LinkedHashSet<>()).addAll(values);
  }

  void toOption(Node at, String option) {
    all.add(new ToOption(at, option));
  }

  /** A key of a criterion names one of its values. */
  void toValue(Node at, String key, String criterion, String value) {
    all.add(new ToValue(at, key, criterion, value));
  }

  /** A condition names a criterion and one of its values. */
  void toCriterion(Node key, Node value, String criterion, String valueId) {
    all.add(new ToCriterion(key, value, criterion, valueId));
  }

  /** Adds those to the defects that name nothing. */
  void judge() {
    for (Reference reference : all) {
      switch (reference) {
        case ToOption(Node at, String option) ->
            judge(at, option, options, "\"option\" names no option", "The options are");
        case ToValue(Node at, String key, String criterion, String value) ->
            judge(at, value, values(criterion), noValue(key, criterion), "Its values are");
        case ToCriterion(Node key, Node value, String criterion, String valueId) -> {
          judge(key, criterion, values.keySet(), "\"unless\" names no criterion", "There are");
          if (values.containsKey(criterion)) {
            Set<String> known = values(criterion);
            judge(value, valueId, known, noValue("unless", criterion), "Its values are");
          }
        }
      }
    }
  }

  private static String noValue(String key, String criterion) {
    return "\"" + key + "\" names no value of " + Wording.quoted(criterion);
  }

  private Set<String> values(String criterion) {
    return values.getOrDefault(criterion, Set.of());
  }

  /** Without any known id the defect is that, and not every mention of one. */
  private void judge(Node at, String id, Set<String> known, String problem, String intro) {
    if (!id.isEmpty() && !known.isEmpty() && !known.contains(id)) {
      String all = intro + " " + Wording.list(first(known)) + ".";
      defects.at(at, problem + " but " + Wording.quoted(id) + ".", Nearest.hint(id, known) + all);
    }
  }

  private static List<String> first(Set<String> known) {
    List<String> first =
        new ArrayList<>(known.stream().limit(MOST_NAMED).map(Wording::quoted).toList());
    if (known.size() > MOST_NAMED) {
      first.add("others");
    }
    return first;
  }
}
