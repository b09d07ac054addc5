package dev.caucus.rehearsal;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.NoKnowledge;
import dev.caucus.knowledge.Topic;
import java.util.List;

/** Knows one topic, what to have for lunch, and no article. */
final class Lunch extends NoKnowledge {

  static final Topic TOPIC =
      new Topic(
          "lunch",
          "Soup or salad",
          List.of(
              new Topic.Option("soup", "Soup", List.of()),
              new Topic.Option("salad", "Salad", List.of())),
          Topic.Lead.DEFAULT,
          List.of(
              criterion("weather", "Weather", value("cold", "Cold"), value("hot", "Hot")),
              criterion(
                  "hunger", "Hunger", value("some", "Some"), value("big", "Some, and it is big"))));

  private static Criterion criterion(String id, String name, Criterion.Value... values) {
    return new Criterion(
        id,
        name,
        "How about " + name + "?",
        "It matters.",
        List.of(),
        null,
        null,
        null,
        null,
        List.of(values),
        List.of());
  }

  private static Criterion.Value value(String id, String label) {
    return new Criterion.Value(id, label, List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public List<Topic> topics() {
    return List.of(TOPIC);
  }
}
