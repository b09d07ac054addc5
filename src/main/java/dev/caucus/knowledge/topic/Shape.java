package dev.caucus.knowledge.topic;

import java.util.ArrayList;
import java.util.List;

/** The maps that a {@code topic.yml} is made of, each with its keys. */
enum Shape {
  TOPIC(
      "a topic", List.of("title", "options"), List.of("lead", "criteria", "disputes", "dismissed")),
  OPTION("an option", List.of("id", "name"), List.of("also")),
  LEAD("a lead", List.of(), List.of("verdict", "clear")),
  CRITERION(
      "a criterion",
      List.of("id", "name", "question", "why", "values"),
      List.of("cues", "yes", "no", "unsure", "several", "disputes")),
  VALUE("a value", List.of("id", "label"), List.of("cues", "replies", "weights", "disputes")),
  WEIGHT(
      "a weight",
      List.of("option", "weight", "because", "evidence"),
      List.of("unless", "disputed")),
  EVIDENCE("a piece of evidence", List.of("article", "heading", "quote"), List.of()),
  DISPUTE("a dispute", List.of("aspect", "evidence"), List.of());

  private final String title;
  private final List<String> required;
  private final List<String> optional;

  Shape(String title, List<String> required, List<String> optional) {
    this.title = title;
    this.required = required;
    this.optional = optional;
  }

  /** What one of it is called in a sentence. */
  String title() {
    return title;
  }

  List<String> required() {
    return required;
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>(required);
    keys.addAll(optional);
    return keys;
  }

  /** What it consists of, as a sentence. */
  String description() {
    String must = required.isEmpty() ? "" : " has " + Wording.list(quoted(required));
    String may = optional.isEmpty() ? "" : " may have " + Wording.list(quoted(optional));
    String and = must.isEmpty() || may.isEmpty() ? "" : ", and";
    return Wording.sentence(title + must + and + may + ".");
  }

  private static List<String> quoted(List<String> keys) {
    return keys.stream().map(Wording::quoted).toList();
  }
}
