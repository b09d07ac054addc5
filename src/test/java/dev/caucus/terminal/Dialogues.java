package dev.caucus.terminal;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Reply;
import java.util.List;
import java.util.Map;

/** A question and a verdict of a dialogue, about two kinds of runtimes. */
final class Dialogues {

  private static final List<Choice> VALUES =
      List.of(
          new Choice("io", "Mostly wait for network and disk", "r:d1:workload:io"),
          new Choice("compute", "Mostly compute", "r:d1:workload:compute"));

  private static final List<Choice> OTHER_WAYS =
      List.of(
          new Choice("skip", "Skip", "r:d1:workload:skip"),
          new Choice("back", "Back", "r:d1:back:1"),
          new Choice("why", "Why do you ask?", "r:d1:why:workload"));

  static final Reply QUESTION =
      Reply.of(
          new Outcome.Question("runtimes", "d1", "workload", 2, 4, VALUES),
          Block.Text.of("Noted: team's language: JavaScript."),
          new Block.Text(
              "Question 2 of at most 4",
              "What will the server mostly do, wait for network and disk, or compute?",
              List.of()),
          new Block.Choices(VALUES),
          new Block.Choices(OTHER_WAYS, true));

  static final Reply VERDICT =
      Reply.of(
          new Outcome.Recommendation(
              "runtimes",
              "d1",
              "loop",
              Strength.LEANING,
              Map.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          new Block.Text("Verdict", "Leaning towards the event loop", List.of()),
          new Block.Tally(
              List.of(
                  new Block.Bar("loop", "Event loop", 5, 5.0 / 8, true),
                  new Block.Bar("threads", "Threads", 1.5, 1.5 / 8, false))),
          new Block.Items(
              "What speaks for the event loop",
              List.of(
                  new Block.Item(
                      "Workload: Mostly wait · +3",
                      "It serves many thousands of connections that mostly wait.",
                      List.of(1)),
                  new Block.Item(
                      "Team: One person · +2", "There is less to get wrong.", List.of(1, 2)))),
          new Block.Items(
              "Where the sources differ",
              List.of(
                  new Block.Item(null, "Threads scale with the load.", List.of(2)),
                  new Block.Item("Memory", "Each thread takes its own.", List.of(1))),
              true),
          new Block.Text("Left open", "Budget", List.of()),
          new Block.Citations(List.of(FakeKnowledge.RUNTIME, FakeKnowledge.NOTES)),
          new Block.Choices(List.of(new Choice("compute", "What if: Compute", "r:d1:flip"))));

  private Dialogues() {}
}
