package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Replies about polls, each of another kind. */
final class Polls {

  private static final Instant CLOSES = Instant.parse("2026-06-05T15:00:00Z");

  private static final List<Outcome.PollOption> OPTIONS =
      List.of(
          new Outcome.PollOption("a", "Green & white", 2),
          new Outcome.PollOption("b", "Black", 2),
          new Outcome.PollOption("c", "None", 0));

  /** Nobody is told the votes yet, and voting takes a form of its own. */
  static final Reply RANKED =
      Reply.of(
          new Outcome.Poll(
              "p1",
              PollState.OPEN,
              "Which tea?",
              PollMode.RANKED,
              true,
              true,
              OPTIONS.stream()
                  .map(option -> new Outcome.PollOption(option.id(), option.label(), null))
                  .toList(),
              4,
              CLOSES,
              List.of(),
              List.of(new Choice("rank", "Rank the options", "p:rank:p1")),
              List.of("b", "a")),
          Block.Text.of("Which tea?"),
          new Block.Tally(
              OPTIONS.stream()
                  .map(option -> new Block.Bar(option.id(), option.label(), 0, 0, false))
                  .toList()),
          new Block.Choices(List.of(new Choice("rank", "Rank the options", "p:rank:p1"))),
          new Block.Moment("Closes", CLOSES, ZoneId.of("Europe/Berlin")),
          new Block.Notice("4 people have voted. Nobody can see who voted for what."));

  static final Reply CLOSED =
      Reply.of(
          new Outcome.Poll(
              "p1",
              PollState.CLOSED,
              "Which tea?",
              PollMode.SINGLE,
              false,
              false,
              OPTIONS,
              4,
              CLOSES,
              List.of("a", "b"),
              List.of(),
              List.of("a")),
          Block.Text.of("Which tea?"),
          new Block.Text("Result", "A tie between Green & white and Black", List.of()),
          new Block.Tally(
              List.of(
                  new Block.Bar("a", "Green & white", 2, 0.5, true, "50 % · Ann, Bob"),
                  new Block.Bar("b", "Black", 2, 0.5, true, "50 % · Cleo, Dan"),
                  new Block.Bar("c", "None", 0, 0, false, "0 %"))),
          new Block.Attachment(
              "p1.png",
              "image/png",
              "Green & white 2, Black 2, None 0",
              "/polls/p1/result.png",
              () -> new byte[] {1}),
          new Block.Attachment(
              "p1.csv",
              "text/csv",
              "Every ballot",
              "/polls/p1/result.csv",
              () -> "a".getBytes(StandardCharsets.UTF_8)));

  static final Reply FORM =
      new Reply(
          Visibility.PRIVATE,
          List.of(new Block.Notice("There is no question yet."), new Block.Fields(FakePolls.FORM)),
          new Outcome.Notice("form", "New poll"));

  private Polls() {}

  /** Every part of a poll that somebody writes, made of the same text. */
  static Reply madeOf(String trap) {
    String token = trap.substring(0, 3);
    return Reply.of(
        new Outcome.Poll(
            token,
            PollState.OPEN,
            trap,
            PollMode.MULTIPLE,
            false,
            false,
            List.of(new Outcome.PollOption("a", trap, 1)),
            1,
            null,
            List.of("a"),
            List.of(),
            List.of("a")),
        Block.Text.of(trap),
        new Block.Tally(List.of(new Block.Bar("a", trap, 1, 1, true, trap))),
        new Block.Choices(List.of(new Choice("a", trap, token), new Choice("b", trap, token))),
        new Block.Moment(trap, CLOSES, ZoneOffset.UTC),
        new Block.Attachment(trap, "text/csv", trap, "/polls/a.csv", () -> new byte[0]),
        new Block.Fields(
            new Form(
                token,
                trap,
                trap,
                List.of(
                    new Form.Text("t", trap, trap, trap, false, true, 9),
                    new Form.Text("l", trap, trap, trap, true, false, 9),
                    new Form.Picks(
                        "p", trap, trap, "v", List.of(new Form.Option("v", trap, trap)))))));
  }
}
