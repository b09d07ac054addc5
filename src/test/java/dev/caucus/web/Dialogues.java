package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Reply;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a dialogue about tea says, from the choice of a topic to two verdicts. */
final class Dialogues {

  static final Reply TOPICS =
      asking(
          "",
          "topic",
          1,
          Block.Text.of("What would you like help with?"),
          new Block.Choices(
              List.of(
                  new Choice("tea", "Green or black tea", "r::topic:tea"),
                  new Choice("pot", "Pot, cup or flask", "r::topic:pot"))));

  static final Reply FIRST =
      asking(
          "d1",
          "when",
          1,
          new Block.Text("Question 1 of at most 5", "When do you drink most of it?", List.of()),
          values("when", "Morning", "Afternoon", "Evening"),
          new Block.Choices(
              List.of(
                  new Choice("skip", "Skip", "r:d1:when:skip"),
                  new Choice("why", "Why do you ask?", "r:d1:why:when")),
              true));

  static final Reply SECOND =
      asking(
          "d1",
          "strength",
          2,
          Block.Text.of("Noted: time of day: Morning."),
          new Block.Text("Question 2 of at most 5", "How strong do you like it?", List.of()),
          values(
              "strength",
              "As strong as it gets",
              "Strong, but with milk",
              "Light, so that I taste the leaf",
              "It depends on the day"),
          new Block.Choices(
              List.of(
                  new Choice("skip", "Skip", "r:d1:strength:skip"),
                  new Choice("back", "Back", "r:d1:back:1"),
                  new Choice("why", "Why do you ask?", "r:d1:why:strength")),
              true));

  static final Reply WHY =
      asking(
          "d1",
          "strength",
          2,
          new Block.Notice("Black tea stays pleasant when it is strong; green tea turns bitter."),
          new Block.Text("Question 2 of at most 5", "How strong do you like it?", List.of()),
          SECOND.blocks().get(2),
          SECOND.blocks().get(3));

  private static final List<Citation> SOURCES =
      IntStream.rangeClosed(1, 6).mapToObj(Dialogues::source).toList();

  static final Reply VERDICT =
      Reply.of(
          new Outcome.Recommendation(
              "tea",
              "d1",
              "black",
              Strength.CLEAR,
              new TreeMap<>(Map.of("black", 7.5, "green", 2.0, "white", 0.0)),
              List.of(
                  new Outcome.Reason(
                      "black",
                      "when",
                      "morning",
                      3,
                      "Black tea wakes people up.",
                      SOURCES.subList(0, 2))),
              List.of(),
              List.of(new Outcome.Flip("when", "morning", "evening", "green", true)),
              List.of(new Outcome.Disputed("Hot or cold water", SOURCES.subList(4, 6)))),
          Block.Text.of("Noted: water: Hard."),
          new Block.Text("Verdict", "Black tea — a clear case", List.of()),
          new Block.Tally(
              List.of(
                  new Block.Bar("black", "Black tea", 7.5, 7.5 / 9, true),
                  new Block.Bar("green", "Green tea", 2, 2.0 / 9, false),
                  new Block.Bar("white", "White tea & other rare ones", 0, 0, false))),
          new Block.Items(
              "What speaks for black tea",
              List.of(
                  new Block.Item(
                      "Time of day: Morning · +3",
                      "Black tea has about twice the caffeine of green tea, and wakes people up.",
                      List.of(1, 2)),
                  new Block.Item(
                      "Strength: Strong, but with milk · +2.5",
                      "Strong black tea goes with milk; strong green tea only turns bitter.",
                      List.of(3)),
                  new Block.Item(
                      "Water: Hard · +2",
                      "Hard water dulls a delicate tea more than a strong one.",
                      List.of(1)))),
          new Block.Items(
              "What speaks against it",
              List.of(
                  new Block.Item(
                      "Patience: None · +2 for green tea",
                      "Green tea is ready after two minutes, black tea after four.",
                      List.of(4)))),
          new Block.Items(
              "What would change the verdict",
              List.of(
                  new Block.Item(
                      "Time of day: Evening instead of Morning",
                      "Leaning towards green tea, whatever the open answers are.",
                      List.of()))),
          new Block.Items(
              "Where the sources differ",
              List.of(
                  new Block.Item("Hot or cold water", "Tea wants hot water.", List.of(5)),
                  new Block.Item(
                      null, "Cold water works for every tea, it only takes longer.", List.of(6))),
              true),
          new Block.Text(
              "Left open", "Budget, and how many cups a day: no answer changes this.", List.of()),
          new Block.Citations(SOURCES),
          new Block.Choices(
              List.of(
                  new Choice("flip", "What if: Evening", "r:d1:when:evening"),
                  new Choice("change", "Try another answer", "r:d1:change:when"),
                  new Choice("poll", "Put it to the team", "r:d1:poll"),
                  new Choice("again", "Start over", "r:d1:again"))));

  static final Reply TOO_CLOSE =
      Reply.of(
          new Outcome.Recommendation(
              "tea",
              "d1",
              Outcome.Recommendation.EITHER,
              Strength.TOO_CLOSE,
              new TreeMap<>(Map.of("black", 4.0, "green", 4.0)),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          Block.Text.of("Too close to call"),
          new Block.Tally(
              List.of(
                  new Block.Bar("black", "Black tea", 4, 4.0 / 9, false),
                  new Block.Bar("green", "Green tea", 4, 4.0 / 9, false))),
          new Block.Items(
              "What speaks for either",
              List.of(
                  new Block.Item(null, "Both are tea.", List.of(1)),
                  new Block.Item("Budget: Tight · +1", "Both are cheap.", List.of(1)))),
          new Block.Citations(SOURCES.subList(0, 1)),
          new Block.Choices(List.of(new Choice("again", "Start over", "r:d1:again"))));

  private Dialogues() {}

  /** Goes on after that choice the way a dialogue would. */
  static Reply after(String token) {
    return switch (token.split(":", -1)[2]) {
      case "when", "back", "topic" -> token.endsWith("evening") ? TOO_CLOSE : SECOND;
      case "why" -> WHY;
      case "strength" -> VERDICT;
      default -> FIRST;
    };
  }

  private static Reply asking(String dialogue, String criterion, int position, Block... blocks) {
    List<Choice> choices =
        Arrays.stream(blocks)
            .filter(Block.Choices.class::isInstance)
            .flatMap(block -> ((Block.Choices) block).choices().stream())
            .toList();
    return Reply.of(new Outcome.Question("tea", dialogue, criterion, position, 5, choices), blocks);
  }

  private static Block.Choices values(String criterion, String... labels) {
    return new Block.Choices(
        Arrays.stream(labels)
            .map(label -> new Choice(id(label), label, "r:d1:" + criterion + ":" + id(label)))
            .toList());
  }

  private static String id(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
  }

  private static Citation source(int number) {
    return number % 2 == 0
        ? new Citation(
            number,
            Samples.OTHER.article(),
            Samples.OTHER.title(),
            null,
            LocalDate.of(2026, 2, 22),
            "",
            0,
            "Cold water works for every tea, it only takes longer.",
            Samples.OTHER.url())
        : new Citation(
            number,
            Samples.PATTERN.article(),
            Samples.PATTERN.title(),
            Samples.PATTERN.author(),
            Samples.PATTERN.published(),
            Samples.PATTERN.heading(),
            1,
            "Hard water dulls both; a filter helps.",
            Samples.PATTERN.url());
  }
}
