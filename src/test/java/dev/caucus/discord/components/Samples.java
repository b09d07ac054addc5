package dev.caucus.discord.components;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.conversation.Links;
import dev.caucus.conversation.WebAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reply of each kind, about kettles. */
final class Samples {

  static final String KEPT = "0123456789ab";

  static final Links LINKS = new Links(new WebAddress(URI.create("https://caucus.example.org")));

  static final Citation GUIDE =
      citation(1, "kettles", "The Kettle Guide", "Ada Spout", "Boiling › Speed", null);

  static final Citation TEST =
      citation(
          2, "test", "Twelve Kettles <Tested> & Rated", null, "", "https://example.org/?a=1&b=2");

  static final Reply ANSWERED =
      answer(
          Status.ANSWERED,
          0.93,
          List.of("Which kettle is the quietest?", "What about the Classic?"),
          new Block.Text(
              null,
              "The Rapid Pro boils a litre in 2 * 60 seconds, says *everybody* (@everyone) in #kitchen.",
              List.of(1, 2)),
          new Block.Citations(List.of(GUIDE, TEST)));

  static final Reply UNKNOWN =
      answer(
          Status.UNKNOWN,
          0.1,
          List.of("How fast is the Rapid Pro?"),
          Block.Text.of("The articles do not say that."),
          new Block.Text("The closest they have", "The Rapid Pro is fast.", List.of(1)),
          new Block.Citations(List.of(GUIDE)));

  static final Reply LIST =
      answer(
          Status.ANSWERED,
          0.55,
          List.of(),
          new Block.Text(
              "The colours of the Classic",
              "It comes in:\n• red\n• snow_white\n• <b>black</b> & gold",
              List.of(1)),
          new Block.Citations(List.of(GUIDE)));

  static final Reply CODE =
      answer(
          Status.ANSWERED,
          0.8,
          List.of("x".repeat(40) + " and how does that go together with " + "y".repeat(40)),
          Block.Text.of("This is how:"),
          new Block.Code("java", "if (a < 1 && b > 2) {\n  kettle.boil(\"```\");\n}\n", List.of(1)),
          new Block.Citations(List.of(GUIDE)));

  static final Reply QUESTION =
      asking(
          2,
          Block.Text.of("Noted: budget: Tight."),
          new Block.Text("Question 2 of at most 8", "How loud may it be?", List.of()),
          choices(false, "As loud as it likes", "Quiet", "Silent, since it stands by my bed"),
          choices(true, "Skip", "Back", "Why do you ask?"));

  static final Reply LONG_CHOICES =
      asking(
          0,
          new Block.Text("Lid", "Which of these comes closest?", List.of()),
          choices(
              false,
              "A lid that opens by itself when the water boils, and closes again when it has cooled",
              "Any lid"));

  static final Reply VERDICT =
      Reply.of(
          new Outcome.Recommendation(
              "kettles",
              "d1",
              "rapid",
              Strength.CLEAR,
              new TreeMap<>(Map.of("rapid", 7.5, "classic", 2.0)),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          new Block.Text("Verdict", "Rapid Pro", List.of()),
          new Block.Tally(
              List.of(
                  new Block.Bar("rapid", "Rapid Pro", 7.5, 1, true),
                  new Block.Bar("classic", "Classic", 2, 2 / 7.5, false),
                  new Block.Bar("none", "No kettle", 0, 0, false))),
          Block.Text.of("A clear case: Rapid Pro is 5.5 ahead of Classic."),
          new Block.Items(
              "What speaks for Rapid Pro",
              List.of(
                  new Block.Item("Speed: Fast · +3", "It boils in two minutes.", List.of(1, 2)),
                  new Block.Item(null, "It is quiet.", List.of(1)))),
          new Block.Items(
              "Where the sources differ",
              List.of(
                  new Block.Item(
                      "Price", "The Kettle Guide: cheap\nTwelve Kettles: dear", List.of(1, 2))),
              true),
          new Block.Text("Left open", "You skipped: colour. That speaks for nothing.", List.of()),
          new Block.Citations(List.of(GUIDE, TEST)),
          choices(true, "What if: Slow", "Try another answer", "Start over"));

  static final Reply LONG =
      answer(
          Status.ANSWERED,
          0.9,
          List.of("And then?"),
          new Block.Text(null, story(40), List.of(1)),
          new Block.Code(null, "boil();\n".repeat(800), List.of()),
          new Block.Citations(List.of(GUIDE)));

  static final Reply NOTICE =
      new Reply(
          Visibility.PRIVATE,
          List.of(
              new Block.Notice("I know /ask followed by your question.\n\nFor instance:\n• Why?")),
          new Outcome.Notice("help", "I know /ask."));

  static final Reply MANY_CHOICES =
      asking(
          1,
          new Block.Text("Question 1 of at most 4", "Which colour?", List.of()),
          choices(false, colours()),
          choices(true, "Skip"));

  static final Form FORM =
      new Form(
          "p:new",
          "Let the channel vote",
          "Preview",
          List.of(
              new Form.Text("question", "What is the question?", null, "Lunch?", false, true, 300),
              new Form.Text(
                  "options",
                  "What can be voted for?",
                  "One on each line; up to 50",
                  "Pizza\nPasta",
                  true,
                  true,
                  4_000),
              new Form.Pick(
                  "mode",
                  "How many may each person name?",
                  null,
                  "multiple",
                  List.of(
                      new Form.Option("single", "One", null),
                      new Form.Option("multiple", "Several", "As many as they like"),
                      new Form.Option("ranked", "All, in order", "Counted by instant runoff"))),
              new Form.Picks(
                  "settings",
                  "And",
                  "Leave out what you do not need",
                  "anonymous",
                  List.of(
                      new Form.Option("anonymous", "Anonymous", "Nobody sees who voted what"),
                      new Form.Option("hidden", "Results at the end", null))),
              new Form.Text(
                  "when", "When does it close?", "tomorrow 17:00", "", false, false, 100)));

  static final Reply POLL =
      poll(
          PollState.OPEN,
          List.of(),
          new Block.Text("Poll by Ann", "Where do we *have* lunch?", List.of()),
          new Block.Tally(
              List.of(
                  new Block.Bar("1", "Pizza", 3, 0.43, true, "43 % · Ann, Bob, Carol_"),
                  new Block.Bar("2", "Pasta", 2, 0.29, false, "29 % · Dave, Eve"),
                  new Block.Bar("3", "Soup", 2, 0.29, false, "29 % · Frank, @everyone"),
                  new Block.Bar("4", "Nothing at all", 0, 0, false, "0 %"))),
          new Block.Moment("Closes", Instant.parse("2026-11-21T16:00:00Z"), ZoneId.of("UTC")),
          Block.Text.of("One vote each · Everybody sees who voted what."),
          choices(false, "Pizza", "Pasta", "Soup", "Nothing at all"),
          choices(true, "My vote", "Manage", "Add an option"));

  static final Reply LONG_POLL =
      poll(
          PollState.OPEN,
          List.of(),
          new Block.Text(null, "Which of these comes closest to what you want?", List.of()),
          new Block.Tally(
              IntStream.rangeClosed(1, 50)
                  .mapToObj(n -> new Block.Bar("" + n, wish(n), n, n / 50.0, n == 50, n + " %"))
                  .toList()),
          choices(
              false, IntStream.rangeClosed(1, 50).mapToObj(Samples::wish).toArray(String[]::new)),
          choices(true, "My vote", "Manage"));

  static final Reply CLOSED_POLL =
      poll(
          PollState.CLOSED,
          List.of("1"),
          Block.Text.of("Where do we have lunch?"),
          new Block.Tally(List.of(new Block.Bar("1", "Pizza", 3, 1, true, "100 %"))),
          new Block.Attachment(
              "result of p1.png",
              "image/png",
              "A bar chart: Pizza 3 votes, 100 %",
              "/polls/p1.png",
              () -> new byte[] {1, 2, 3}),
          new Block.Attachment(
              "result.csv",
              "text/csv",
              "The votes as a table",
              "/polls/p1.csv",
              () -> "option,votes".getBytes(StandardCharsets.UTF_8)));

  static final Reply FIELDS =
      Reply.of(new Outcome.Notice("form", "Let the channel vote"), new Block.Fields(FORM));

  private Samples() {}

  /** A poll's message begins with its question. */
  private static String question(Block... blocks) {
    return Stream.of(blocks)
        .flatMap(block -> block instanceof Block.Text text ? Stream.of(text.text()) : Stream.of())
        .findFirst()
        .orElseThrow();
  }

  private static Reply poll(PollState state, List<String> winners, Block... blocks) {
    return Reply.of(
        new Outcome.Poll(
            "p1",
            state,
            question(blocks),
            PollMode.SINGLE,
            false,
            false,
            List.of(),
            7,
            null,
            winners,
            List.of(),
            List.of()),
        blocks);
  }

  private static String wish(int number) {
    return "Wish "
        + number
        + ", which takes more words than any button has room for, since it is "
        + "about something that nobody has named before";
  }

  private static Reply answer(
      Status status, double confidence, List<String> suggestions, Block... blocks) {
    return Reply.of(new Outcome.Answer(status, "…", confidence, List.of(), suggestions), blocks)
        .keptAs(KEPT);
  }

  private static Reply asking(int position, Block... blocks) {
    return Reply.of(
        new Outcome.Question("kettles", "d1", "noise", position, position * 4, List.of()), blocks);
  }

  private static Block.Choices choices(boolean aside, String... labels) {
    return new Block.Choices(
        Arrays.stream(labels).map(label -> new Choice(label, label, "r:d1:" + id(label))).toList(),
        aside);
  }

  private static String[] colours() {
    return IntStream.rangeClosed(1, 30).mapToObj(n -> n + " shades of red").toArray(String[]::new);
  }

  private static String id(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").substring(0, 4);
  }

  private static String story(int paragraphs) {
    return IntStream.rangeClosed(1, paragraphs)
        .mapToObj(number ->
            "Kettle " + number + " is filled. " + "Then it boils for a while. ".repeat(12))
        .collect(Collectors.joining("\n\n"));
  }

  private static Citation citation(
      int number,
      String id,
      String title,
      @Nullable String author,
      String heading,
      @Nullable String url) {
    return new Citation(
        number,
        id,
        title,
        author,
        LocalDate.of(2023, 11, number),
        heading,
        4,
        "The Rapid Pro boils.",
        url == null ? "/articles/" + id : url);
  }
}
