package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.topic.TopicReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topics to talk about. */
final class Topics {

  private Topics() {}

  /** The one that the bot comes with. */
  static Topic nodeOrDjango() {
    try {
      String path = "knowledge/node-or-django/topic.yml";
      Topic topic = TopicReader.read(path, Files.readAllBytes(Path.of(path))).topic();
      if (topic == null || topic.criteria().isEmpty()) {
        throw new IllegalStateException(
            TopicReader.read(path, Files.readAllBytes(Path.of(path))).failures().toString());
      }
      return topic;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of another kind whose author wrote down little. */
  static Topic catOrDog() {
    return new Topic(
        "cat-or-dog",
        "A cat or a dog",
        List.of(
            new Topic.Option("cat", "Cat", List.of("cats")),
            new Topic.Option("dog", "Dog", List.of("dogs"))),
        Topic.Lead.DEFAULT,
        List.of(garden(), time(), allergy(), kids()));
  }

  private static Criterion garden() {
    return criterion(
        "garden",
        "Garden",
        "Do you have a garden?",
        List.of("garden", "yard"),
        "has",
        "hasnt",
        null,
        value("has", "Yes", List.of(), List.of("big one")),
        value("hasnt", "No", List.of("balcony", "third floor"), List.of()));
  }

  private static Criterion time() {
    return criterion(
        "time",
        "Time",
        "How much time do you have for it every day?",
        List.of("time"),
        null,
        null,
        null,
        value("much", "A lot", List.of("retired"), List.of("plenty", "loads", "hours")),
        value("some", "An hour or two", List.of(), List.of("average", "some")),
        value("little", "Hardly any", List.of(), List.of("very little", "not much", "full time")));
  }

  private static Criterion allergy() {
    return criterion(
        "allergy",
        "Allergies",
        "Is anybody allergic to one of them?",
        List.of("allergy", "allergic"),
        null,
        "none",
        "either",
        value("cats", "To cats", List.of(), List.of("cats", "cat hair")),
        value("dogs", "To dogs", List.of(), List.of("dogs", "dog hair")),
        value("either", "To both", List.of(), List.of("both")),
        value("none", "No", List.of(), List.of("nobody")));
  }

  private static Criterion kids() {
    return criterion(
        "kids",
        "Children",
        "Are there children, and how old are they?",
        List.of("kids", "children"),
        null,
        "none",
        null,
        value("small", "Small ones", List.of("toddlers", "baby"), List.of("young")),
        value("big", "Teenagers", List.of("teens"), List.of("older")),
        value("none", "None", List.of(), List.of()));
  }

  private static Criterion criterion(
      String id,
      String name,
      String question,
      List<String> cues,
      @Nullable String yes,
      @Nullable String no,
      @Nullable String several,
      Criterion.Value... values) {
    return new Criterion(
        id,
        name,
        question,
        "It matters.",
        cues,
        yes,
        no,
        null,
        several,
        List.of(values),
        List.of());
  }

  private static Criterion.Value value(
      String id, String label, List<String> cues, List<String> replies) {
    return new Criterion.Value(id, label, cues, replies, List.of(), List.of());
  }
}
