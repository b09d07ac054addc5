package dev.caucus.recommendation.weighing;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Condition;
import dev.caucus.knowledge.Criterion.Evidence;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Criterion.Weight;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Lead;
import dev.caucus.knowledge.Topic.Option;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Topics written down in short: only what is weighed. */
public final class Topics {

  private Topics() {}

  /** The weighing of the first topic. */
  public static Topic nodeOrDjango() {
    return topic(
        new Lead(3, 4),
        "node django",
        criterion(
            "team_language",
            value("javascript", weight("node", 3)),
            value("python", weight("django", 3)),
            value("both"),
            value("other")),
        criterion(
            "realtime_concurrency",
            value("high", weight("node", 3)),
            value("some", weight("node", 1)),
            value("none", weight("django", 0.5))),
        criterion(
            "data_complexity",
            value("heavy", weight("django", 3)),
            value("moderate", weight("django", 1)),
            value("light")),
        criterion(
            "admin_auth",
            value("must", weight("django", 2)),
            value("nice", weight("django", 1)),
            value("no")),
        criterion(
            "workload",
            value("io", weight("node", 2)),
            value("cpu", weight("django", 1.5)),
            value("mixed"),
            value("unknown")),
        criterion(
            "architecture",
            value("microservices", weight("node", 2)),
            value("full_stack", weight("django", 1.5)),
            value("undecided")),
        criterion("same_language_spa", value("yes", weight("node", 2)), value("no")),
        criterion(
            "budget",
            value("tight", weight("node", 1, "data_complexity=heavy")),
            value("normal"),
            value("ample")),
        criterion("speed_to_market", value("urgent"), value("normal")));
  }

  /** A topic in which a weight of each criterion depends on the next one. */
  public static Topic large(int criteria, String options) {
    String[] all = options.split(" ");
    return topic(
        new Lead(3, 4),
        options,
        IntStream.range(0, criteria)
            .mapToObj(i ->
                criterion(
                    "c" + i,
                    value("a", weight(all[i % all.length], 1 + i % 3, "c" + (i + 1) + "=b")),
                    value("b", weight(all[(i + 1) % all.length], 1.5)),
                    value("c"),
                    value("d")))
            .toArray(Criterion[]::new));
  }

  /** A topic with these options, by id and parted by blanks. */
  static Topic topic(Lead lead, String options, Criterion... criteria) {
    List<Option> all =
        Stream.of(options.split(" ")).map(id -> new Option(id, id, List.of())).toList();
    return new Topic("topic", "A topic", all, lead, List.of(criteria));
  }

  static Criterion criterion(String id, Value... values) {
    return new Criterion(
        id, id, id + "?", "", List.of(), null, null, null, null, List.of(values), List.of());
  }

  static Value value(String id, Weight... weights) {
    return new Value(id, id, List.of(), List.of(), List.of(weights), List.of());
  }

  static Weight weight(String option, double weight) {
    return weight(option, weight, null);
  }

  /** A weight that does not count under a condition, which is written {@code criterion=value}. */
  static Weight weight(String option, double weight, @Nullable String unless) {
    Condition condition =
        unless == null ? null : new Condition(unless.split("=")[0], unless.split("=")[1]);
    List<Evidence> evidence = List.of(new Evidence("article", "Heading", "Because."));
    return new Weight(option, weight, "Because.", evidence, condition, null);
  }

  /** Answers written {@code criterion=value} and parted by blanks. */
  public static Answers answers(String written) {
    Answers answers = Answers.NONE;
    for (String answer : written.strip().split("\\s+")) {
      if (!answer.isEmpty()) {
        answers = answers.with(answer.split("=")[0], answer.split("=")[1]);
      }
    }
    return answers;
  }
}
