package dev.caucus.poll.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.PollMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollFormTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-25T09:30:00Z");

  @Test
  void readsEveryField() {
    Map<String, String> values =
        Map.of(
            "question", " Lunch? ",
            "options", "Pizza\n\n Sushi \nSoup",
            "mode", "up_to_2",
            "settings", "anonymous,hidden, growing,reminder",
            "when", "starts tomorrow 9:00, closes tomorrow 11:00, weekly");
    Timing timing =
        new Timing(
            Instant.parse("2026-11-26T08:00:00Z"), Instant.parse("2026-11-26T10:00:00Z"), true);
    assertThat(PollForm.read(values, NOW, BERLIN))
        .isEqualTo(
            new Request.Understood(
                new Plan(
                    "Lunch?",
                    List.of("Pizza", "Sushi", "Soup"),
                    PollMode.MULTIPLE,
                    2,
                    true,
                    true,
                    true,
                    true,
                    timing),
                false));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "A~B | A / B",
        "- A~- B | A / B",
        "* A~B | A / B",
        "1. A~2. B | A / B",
        "1) A~2) B | A / B",
        "1️⃣ A~2️⃣ B | A / B",
        "10. December~11. December | 10. December / 11. December",
        "\"A\"~“B” | A / B",
        "'A'~'B' | A / B",
        "- \"A\"~- \"B\" | A / B",
        "Don't~-5 | Don't / -5",
        "A, B, C | A / B / C",
        "A, B~C | A, B / C",
        "1-5 | 1 / 2 / 3 / 4 / 5",
        "~ | Yes / No",
      })
  void readsOneOptionFromEachLine(String options, String expected) {
    Plan plan = plan(Map.of("question", "Which?", "options", options.replace('~', '\n')));
    assertThat(String.join(" / ", plan.options())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "single, SINGLE, 1",
    "'', SINGLE, 1",
    "up_to_2, MULTIPLE, 2",
    "up_to_3, MULTIPLE, 3",
    "up_to_12, MULTIPLE, 4",
    "up_to_1, SINGLE, 1",
    "any, MULTIPLE, 4",
    "ranked, RANKED, 4"
  })
  void readsTheMode(String value, PollMode mode, int most) {
    Plan plan = plan(Map.of("question", "Which?", "options", "A\nB\nC\nD", "mode", value));
    assertThat(plan.mode()).isEqualTo(mode);
    assertThat(plan.most()).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "question, '', no question yet",
    "options, A, I see only one option",
    "mode, up_to_0, I do not know the way to vote “up_to_0”",
    "mode, majority, I do not know the way to vote “majority”",
    "settings, loud, I do not know the setting “loud”",
    "when, soon, I cannot read “soon” as a time",
    "when, today 9:00, that has passed",
  })
  void saysWhatIsWrong(String field, String value, String message) {
    Map<String, String> values =
        new HashMap<>(Map.of("question", "Which?", "options", "A\nB", "mode", "single"));
    values.put(field, value);
    Request read = PollForm.read(values, NOW, BERLIN);
    assertThat(read).isInstanceOf(Request.Wrong.class);
    assertThat(((Request.Wrong) read).problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.message()).contains(message);
        });
  }

  @Test
  void speaksTheLanguageOfTheForm() {
    Request read = PollForm.read(Map.of("question", " ", "options", "A"), NOW, BERLIN);
    assertThat(((Request.Wrong) read).problems())
        .extracting(Problem::message)
        .containsExactly(
            "There is no question yet. Please write what you want to ask.",
            "I see only one option, “A”. Write each option on a line of its own; without any it is"
                + " a question for yes or no.");
  }

  @Test
  void leavesOutWhatNobodySeesOrWhatTurnsTheDirectionAround() {
    Plan plan =
        plan(
            Map.of(
                "question", "Which\u202E?",
                "options", "A\n\u3164\n\"\u200B\"\n\u2066B\u2069\n\uFE0F\u2800"));
    assertThat(plan.question()).isEqualTo("Which?");
    assertThat(plan.options()).containsExactly("A", "B");
  }

  @Test
  void saysNothingOfAFormThatIsEmpty() {
    assertThat(PollForm.read(Map.of("question", " "), NOW, BERLIN))
        .isEqualTo(new Request.Nothing());
  }

  @Test
  void fillsTheFormAgain() {
    Map<String, String> values =
        PollForm.values(
            new Plan(
                "Lunch?",
                List.of("Pizza", "- Sushi", "1. Soup"),
                PollMode.MULTIPLE,
                2,
                true,
                false,
                false,
                true,
                new Timing(null, Instant.parse("2026-11-26T10:00:00Z"), true)),
            BERLIN);
    assertThat(values)
        .containsExactly(
            Map.entry("question", "Lunch?"),
            Map.entry("options", "Pizza\n\"- Sushi\"\n\"1. Soup\""),
            Map.entry("mode", "up_to_2"),
            Map.entry("settings", "anonymous,reminder"),
            Map.entry("when", "closes 2026-11-26 11:00, weekly"));
  }

  private static Plan plan(Map<String, String> values) {
    Request read = PollForm.read(values, NOW, BERLIN);
    assertThat(read).isInstanceOf(Request.Understood.class);
    return ((Request.Understood) read).plan();
  }
}
