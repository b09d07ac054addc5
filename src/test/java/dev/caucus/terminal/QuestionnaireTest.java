package dev.caucus.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Form;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.TurnHandler;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private static final Form FORM =
      new Form(
          "p:new",
          "New poll",
          "Preview",
          List.of(
              new Form.Text("question", "Question", "What is it about?", "", false, true, 20),
              new Form.Text("options", "Options", null, "Yes\nNo", true, true, 200),
              new Form.Pick(
                  "mode",
                  "How people vote",
                  null,
                  "single",
                  List.of(
                      new Form.Option("single", "One choice", null),
                      new Form.Option("ranked", "In order", "of preference"))),
              new Form.Picks(
                  "settings",
                  "Settings",
                  null,
                  "named",
                  List.of(
                      new Form.Option("named", "Show who voted", null),
                      new Form.Option("hidden", "Hide the results", null)))));

  private static final Reply POLL =
      Reply.of(
          new Outcome.Poll(
              "tea",
              PollState.OPEN,
              "Which tea?",
              PollMode.SINGLE,
              false,
              false,
              List.of(
                  new Outcome.PollOption("a", "Green", 2), new Outcome.PollOption("b", "Black", 1)),
              3,
              Instant.parse("2026-06-05T15:00:00Z"),
              List.of(),
              List.of(new Choice("a", "Green", "p:a"), new Choice("b", "Black", "p:b")),
              List.of("b")),
          Block.Text.of("Which tea?"),
          new Block.Tally(
              List.of(
                  new Block.Bar("a", "Green", 2, 2 / 3.0, true, "67 % · Ann, Cleo"),
                  new Block.Bar("b", "Black", 1, 1 / 3.0, false, "33 % · Bob"))),
          new Block.Choices(
              List.of(new Choice("a", "Green", "p:a"), new Choice("b", "Black", "p:b"))),
          new Block.Choices(List.of(new Choice("manage", "Manage", "p:m")), true),
          new Block.Moment(
              "Closes", Instant.parse("2026-06-05T15:00:00Z"), ZoneId.of("Europe/Berlin")),
          new Block.Attachment(
              "tea.csv", "text/csv", "Every ballot", "/polls/tea.csv", () -> new byte[0]));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Turn> turns = new ArrayList<>();

  @Test
  void asksForOneFieldAfterTheOther() throws IOException {
    chat("/poll\nWhich tea?\nGreen\nBlack\n\n2\n1, 2\n");
    assertThat(values())
        .isEqualTo(
            Map.of(
                "question", "Which tea?",
                "options", "Green\nBlack",
                "mode", "ranked",
                "settings", "named,hidden"));
    assertThat(output())
        .contains("New poll", "What is it about?", "[Yes · No]", "2) In order: of preference");
  }

  @Test
  void keepsWhatStandsThereAtEnter() throws IOException {
    chat("/poll\nWhich tea?\n\n\n\n");
    assertThat(values())
        .containsEntry("options", "Yes\nNo")
        .containsEntry("mode", "single")
        .containsEntry("settings", "named");
  }

  @Test
  void asksAgainForWhatCannotBe() throws IOException {
    chat("/poll\n\nA question that is too long\nWhich?\n\n3\nx\n2\n9\n-\n");
    assertThat(output())
        .contains("This must not stay empty.", "the limit is 20", "Type a number from 1 to 2.");
    assertThat(values())
        .containsEntry("question", "Which?")
        .containsEntry("mode", "ranked")
        .containsEntry("settings", "");
  }

  @Test
  void isLeftByCancelAndTheChatGoesOn() throws IOException {
    chat("/poll\n/cancel\nhello\n/poll\n/quit\nnobody reads this\n");
    assertThat(output()).contains("Left. Nothing was sent.");
    assertThat(turns).hasSize(3).noneMatch(Turn.Submitted.class::isInstance);
    assertThat(turns.get(1)).isInstanceOf(Turn.Said.class);
  }

  @Test
  void whoeverAsksOnceIsToldTheLineToType() {
    Talk.ask(bot(), screen(""), false, "/poll");
    assertThat(output()).contains("New poll", "/poll \"Where do we eat?\"");
  }

  @Test
  void programsGetTheOutcomeAlone() throws IOException {
    Talk.chat(bot(), screen("/poll\nWhich tea?\n"), true);
    assertThat(turns).hasSize(2);
    assertThat(output().lines()).allMatch(line -> line.startsWith("{\"type\":"));
  }

  @Test
  void aPollShowsItsBarsAndMarksTheReadersOwnVote() {
    String text = new ReplyText(new Style(40, false, true), Offers.numbered()).of(POLL);
    assertThat(text)
        .isEqualTo(
            """
            Which tea?

            Green  2  ████████████████████
              67 % · Ann, Cleo
            Black  1  ██████████
              33 % · Bob

            1) Green
            2) Black ✓

            3) Manage

            Closes: Fri 5 Jun 2026, 17:00
            (Europe/Berlin)

            tea.csv: Every ballot\
            """);
  }

  private Map<String, String> values() {
    return turns.stream()
        .filter(Turn.Submitted.class::isInstance)
        .map(turn -> ((Turn.Submitted) turn).values())
        .findFirst()
        .orElseThrow();
  }

  private void chat(String typed) throws IOException {
    Talk.chat(bot(), screen(typed), false);
  }

  private TurnHandler bot() {
    return turn -> {
      turns.add(turn);
      return turn instanceof Turn.Commanded
          ? List.of(Reply.of(new Outcome.Notice("form", "New poll"), new Block.Fields(FORM)))
          : List.of(POLL);
    };
  }

  private Screen screen(String typed) {
    return new Screen(
        new BufferedReader(new StringReader(typed)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        false,
        Style.PLAIN);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
