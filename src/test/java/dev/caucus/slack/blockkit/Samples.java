package dev.caucus.slack.blockkit;

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
import dev.caucus.conversation.OpenPolls.OpenPoll;
import dev.caucus.conversation.WebAddress;
import java.net.URI;
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
import org.jspecify.annotations.Nullable;

/** One reply of each kind, about kettles. */
final class Samples {

  private static final String LONG_OPTION =
      "A kettle with a lid that opens by itself when the water boils, and closes when it has cooled";

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
              "The Rapid Pro boils a litre in 2 * 60 seconds, says *everybody* in #kitchen.",
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

  static final HomeContent HOME =
      new HomeContent(
          "Ask me something in your own words.\n\n/ask does the same.\n/recommend helps you choose.",
          List.of(
              new OpenPoll(
                  "Which <kettle>?",
                  Instant.parse("2026-11-21T16:00:00Z"),
                  URI.create("https://acme.slack.com/archives/C1/p18"),
                  false),
              new OpenPoll("Lunch", null, null, true)),
          List.of(
              new HomeContent.OpenDialogue(
                  "Which *kettle*?",
                  3,
                  Instant.parse("2026-11-20T10:15:00Z"),
                  URI.create("https://acme.slack.com/archives/C1/p17")),
              new HomeContent.OpenDialogue(
                  "Tea or coffee", 0, Instant.parse("2026-11-01T08:00:00Z"), null)),
          new HomeContent.Knowledge(12, 340, Instant.parse("2026-11-20T09:00:00Z"), 2));

  static final Form FORM =
      new Form(
          "p:new",
          "Which kettle shall we buy?",
          "Preview",
          List.of(
              new Form.Text("question", "Question", null, "Which *kettle*?", false, true, 300),
              new Form.Text(
                  "options", "Options", "One on each line", "Rapid\nClassic", true, true, 2_000),
              new Form.Pick(
                  "mode",
                  "How to vote",
                  null,
                  "one",
                  List.of(
                      new Form.Option("one", "One option", "The usual"),
                      new Form.Option("many", "Any number", null))),
              new Form.Picks(
                  "settings",
                  "Settings",
                  null,
                  "hidden",
                  List.of(
                      new Form.Option("anonymous", "Anonymous", "Nobody sees who voted what"),
                      new Form.Option("hidden", "Results at the end", null))),
              new Form.Text("when", "When", "in 2 hours, tomorrow 17:00", "", false, false, 100)));

  static final Form LONG_FORM =
      new Form(
          "p:long",
          "Kettles",
          "Go on",
          List.of(
              new Form.Pick("kettle", "Kettle", null, "11", options(12)),
              new Form.Picks("lids", "Lids", null, "", options(12))));

  static final Reply POLL =
      Reply.of(
          poll(List.of()),
          Block.Text.of("Which kettle shall we buy?"),
          new Block.Tally(
              List.of(
                  new Block.Bar("a", "Rapid Pro", 12, 1, true, "57 % · Ann, Bob, Carol and 9 more"),
                  new Block.Bar("b", "Classic", 9, 0.75, false, "43 % · Dora, Erin"),
                  new Block.Bar("c", LONG_OPTION, 0, 0, false, "0 %"))),
          new Block.Moment(
              "Closes", Instant.parse("2026-11-20T16:00:00Z"), ZoneId.of("Europe/Berlin")),
          new Block.Items(
              "21 people have voted",
              List.of(new Block.Item(null, "One vote each · Everybody sees who voted.", List.of())),
              true),
          choices(false, "Rapid Pro", "Classic", LONG_OPTION),
          choices(true, "My vote", "Manage"));

  static final Reply LONG_POLL =
      Reply.of(
          poll(List.of()),
          Block.Text.of("Which kettle shall we buy?"),
          new Block.Tally(
              IntStream.rangeClosed(1, 20)
                  .mapToObj(number ->
                      new Block.Bar(
                          "k" + number,
                          "Kettle " + number,
                          number * 7,
                          number / 20.0,
                          number == 20,
                          "5 % · " + "Ann Archer, Bob Baker, ".repeat(3) + "and 40 more"))
                  .toList()),
          choices(
              false,
              IntStream.rangeClosed(1, 20)
                  .mapToObj(number -> "Kettle " + number)
                  .toArray(String[]::new)),
          choices(true, "My vote", "Manage"));

  static final Reply CLOSED_POLL =
      Reply.of(
          poll(List.of("a")),
          new Block.Text("Closed", "Which kettle shall we buy?", List.of()),
          new Block.Tally(List.of(new Block.Bar("a", "Rapid Pro", 12, 1, true, "100 %"))),
          picture("A bar for each kettle: Rapid Pro 12 votes."),
          new Block.Attachment(
              "votes.csv",
              "text/csv",
              "The votes as a table.",
              "/polls/p1.csv",
              () -> new byte[1]));

  static final Reply FIELDS =
      new Reply(
          Visibility.PRIVATE,
          List.of(new Block.Fields(FORM)),
          new Outcome.Notice("form", "Please fill in"));

  private Samples() {}

  static Outcome.Poll poll(List<String> winners) {
    return new Outcome.Poll(
        "p1",
        winners.isEmpty() ? PollState.OPEN : PollState.CLOSED,
        "Which kettle shall we buy?",
        PollMode.SINGLE,
        false,
        false,
        List.of(),
        21,
        null,
        winners,
        List.of(),
        List.of());
  }

  static Block.Attachment picture(String description) {
    return new Block.Attachment(
        "result.png", "image/png", description, "/polls/p1.png", () -> new byte[1]);
  }

  private static List<Form.Option> options(int number) {
    return IntStream.range(0, number)
        .mapToObj(at -> new Form.Option(String.valueOf(at), "Number " + at, null))
        .toList();
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

  private static String id(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_").replaceAll("^(.{4}).*", "$1");
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
