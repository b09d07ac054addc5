package dev.caucus.poll.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.PollMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PollCommandTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-25T09:30:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Lunch?\" \"Pizza\" \"Sushi\"",
        "“Lunch?” “Pizza” “Sushi”",
        "„Lunch?“ „Pizza“ „Sushi“",
        "„Lunch?” „Pizza” „Sushi”",
        "”Lunch?” ”Pizza” ”Sushi”",
        "“Lunch?“ “Pizza“ “Sushi“",
        "«Lunch?» «Pizza» «Sushi»",
        "« Lunch? » « Pizza » « Sushi »",
        "»Lunch?« »Pizza« »Sushi«",
        "'Lunch?' 'Pizza' 'Sushi'",
        "‘Lunch?’ ‘Pizza’ ‘Sushi’",
        "‚Lunch?‘ ‚Pizza‘ ‚Sushi‘",
        "‹Lunch?› ‹Pizza› ‹Sushi›",
        "「Lunch?」「Pizza」「Sushi」",
        "『Lunch?』 『Pizza』 『Sushi』",
        "`Lunch?` `Pizza` `Sushi`",
        "```Lunch?``` ```Pizza``` ```Sushi```",
        "“Lunch?\" \"Pizza” „Sushi\"",
        "\"Lunch?\" “Pizza“ 'Sushi'",
        "\"Lunch?\" \"Pizza\" \"Sushi",
        "'Lunch?' 'Pizza' 'Sushi",
        "\"Lunch?\" \"Pizza \"Sushi\"",
        "\"Lunch?\"\"Pizza\"\"Sushi\"",
        "\"Lunch?\", \"Pizza\", \"Sushi\"",
        "\"Lunch?\" \"Pizza\" or \"Sushi\"",
        "\"Lunch?\" | \"Pizza\" | \"Sushi\"",
        "\"Lunch?\"\n- \"Pizza\"\n- \"Sushi\"",
        "\"Lunch?\"\n1. \"Pizza\"\n2. \"Sushi\"",
        "\" Lunch? \" \"  Pizza\" \"Sushi\u00a0\"",
        "\"Lunch?\" \"Pizza\" \"\" \"Sushi\"",
        "Lunch? \"Pizza\" \"Sushi\"",
        "\"Lunch?\" Pizza, Sushi",
        "Lunch? Pizza, Sushi",
        "Lunch? Pizza | Sushi",
        "Lunch? | Pizza | Sushi",
        "Lunch?|Pizza|Sushi",
        "Lunch? Pizza; Sushi",
        "Lunch?\nPizza\nSushi",
        "Lunch?\n\n* Pizza\n* Sushi\n",
        "Lunch?\n• Pizza\n• Sushi",
        "Lunch?\n1. Pizza\n2. Sushi",
        "Lunch?\n1️⃣ Pizza\n2️⃣ Sushi",
        "Lunch? 1. Pizza 2. Sushi",
        "Lunch? 1) Pizza 2) Sushi",
        "Lunch? 1️⃣ Pizza 2️⃣ Sushi",
        "Lunch? - Pizza - Sushi",
        "Lunch? Pizza or Sushi",
        "Lunch? Pizza vs Sushi",
        "Lunch? Pizza / Sushi",
        "Lunch?Pizza,Sushi",
        "- Lunch?\n- Pizza\n- Sushi",
        "Lunch: Pizza or Sushi?",
      })
  void readsAQuestionAndItsOptionsHoweverTheyAreSetApart(String text) {
    Plan plan = plan(text);
    assertThat(plan.question()).as(text).isEqualTo("Lunch?");
    assertThat(plan.options()).as(text).containsExactly("Pizza", "Sushi");
    assertThat(plan.mode()).isEqualTo(PollMode.SINGLE);
    assertThat(plan.most()).isEqualTo(1);
    assertThat(plan.timing()).isEqualTo(Timing.OPEN_END);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "\"Don't you like l'été?\" \"I don't\" \"Y'all's\" | Don't you like l'été? | I don't / Y'all's",
        "'Don't go?' 'I don't' 'l'été' | Don't go? | I don't / l'été",
        "‘Don’t go?’ ‘I don’t’ ‘l’été’ | Don’t go? | I don’t / l’été",
        "Don't go? I don't, 'tis | Don't go? | I don't / 'tis",
        "\"Say \\\"hi\\\"?\" \"a\\\\b\" \"C:\\temp\" | Say \"hi\"? | a\\b / C:\\temp",
        "\"Say “hi” now?\" \"the ‘best’\" \"B\" | Say “hi” now? | the ‘best’ / B",
        "“Say \"hi\" now?” “A” “B” | Say \"hi\" now? | A / B",
        "„Sag „hi“ bitte?“ „A“ „B“ | Sag „hi“ bitte? | A / B",
        "\"How big?\" \"5' 3''\" \"6'\" | How big? | 5' 3'' / 6'",
        "What size? 5\", 6\" | What size? | 5\" / 6\"",
        "Ready? Really? A, B | Ready? Really? | A / B",
        "\"Use `git rebase`?\" \"`git merge`\" \"B\" | Use `git rebase`? | `git merge` / B",
        "“`a` or `b`, which?” “`a`” “`b`” | `a` or `b`, which? | `a` / `b`",
        "Which? Why?, How? | Which? | Why? / How?",
        "どれにする？赤、青、緑 | どれにする？ | 赤 / 青 / 緑",
        "How much? 1,000, 2,000 | How much? | 1,000 / 2,000",
        "Lunch: pizza, pasta or sushi? | Lunch? | pizza / pasta / sushi",
        "Lunch? pizza, pasta, or sushi | Lunch? | pizza / pasta / sushi",
        "Lunch? 🍕 Pizza 🍣 Sushi | Lunch? | 🍕 Pizza / 🍣 Sushi",
        "Lunch? 🍕 Pizza, 🍣 Sushi | Lunch? | 🍕 Pizza / 🍣 Sushi",
        "Shall we go? | Shall we go? | Yes / No",
        "\"Shall we go?\" | Shall we go? | Yes / No",
        "Shall we go | Shall we go | Yes / No",
        "Shall we go? yes/no | Shall we go? | Yes / No",
        "\"Shall we go?\" yes/no | Shall we go? | Yes / No",
        "\"How was it?\" \"1-5\" | How was it? | 1 / 2 / 3 / 4 / 5",
        "\"How was it?\" 1–5 | How was it? | 1 / 2 / 3 / 4 / 5",
        "How was it? 1..3 | How was it? | 1 / 2 / 3",
        "How was it? 5-1 | How was it? | 5 / 4 / 3 / 2 / 1",
        "\"How was it?\" scale | How was it? | 1 / 2 / 3 / 4 / 5",
        "\"How was it?\" scale 0 to 3 | How was it? | 0 / 1 / 2 / 3",
        "scale=1-3 \"How was it?\" | How was it? | 1 / 2 / 3",
        "When? Friday, Saturday | When? | Friday / Saturday",
        "When? Friday 17:00, Saturday 17:00 | When? | Friday 17:00 / Saturday 17:00",
        "Time? at 12:30, at 13:00 | Time? | at 12:30 / at 13:00",
      })
  void readsWhatLooksLikeSomethingElse(String text, String question, String options) {
    Plan plan = plan(text);
    assertThat(plan.question()).isEqualTo(question);
    assertThat(String.join(" / ", plan.options())).isEqualTo(options);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "anonymous | SINGLE 1 anonymous",
        "ANON | SINGLE 1 anonymous",
        "--anonymous | SINGLE 1 anonymous",
        "—anonymous | SINGLE 1 anonymous",
        "-secret | SINGLE 1 anonymous",
        "anonymous=true | SINGLE 1 anonymous",
        "anonymous=no | SINGLE 1",
        "named=false | SINGLE 1 anonymous",
        "named | SINGLE 1",
        "public | SINGLE 1",
        "single | SINGLE 1",
        "multiple | MULTIPLE 3",
        "multi | MULTIPLE 3",
        "multiple choice | MULTIPLE 3",
        "multi-choice | MULTIPLE 3",
        "any number | MULTIPLE 3",
        "multiple=true | MULTIPLE 3",
        "up to 2 | MULTIPLE 2",
        "up-to-2 | MULTIPLE 2",
        "up to two options | MULTIPLE 2",
        "multiple, max 2 | MULTIPLE 2",
        "max=2 | MULTIPLE 2",
        "max=1 | SINGLE 1",
        "limit 2 | MULTIPLE 2",
        "--limit 2 | MULTIPLE 2",
        "up to 9 | MULTIPLE 3",
        "up to 1 | SINGLE 1",
        "ranked | RANKED 3",
        "rank | RANKED 3",
        "mode=ranked | RANKED 3",
        "mode: ranked | RANKED 3",
        "mode=up to 2 | MULTIPLE 2",
        "mode=\"up to 2\" | MULTIPLE 2",
        "hide_results=yes | SINGLE 1 hidden",
        "weekly=no | SINGLE 1",
        "ranked choice voting | RANKED 3",
        "hidden | SINGLE 1 hidden",
        "hide results | SINGLE 1 hidden",
        "results=hidden | SINGLE 1 hidden",
        "live | SINGLE 1",
        "hidden=no | SINGLE 1",
        "add | SINGLE 1 growing",
        "open options | SINGLE 1 growing",
        "anyone can add | SINGLE 1 growing",
        "add options, ranked | RANKED 50 growing",
        "remind | SINGLE 1 reminder",
        "reminder | SINGLE 1 reminder",
        "remind=yes | SINGLE 1 reminder",
        "anonymous ranked hidden remind | RANKED 3 anonymous hidden reminder",
        "and please make it anonymous & hidden | SINGLE 1 anonymous hidden",
        "closes in 2 hours | SINGLE 1 until 11:30Z",
        "closes=in 2 hours | SINGLE 1 until 11:30Z",
        "closes=2h | SINGLE 1 until 11:30Z",
        "closes=\"in 2 hours\" | SINGLE 1 until 11:30Z",
        "closes: in 2 hours, anonymous | SINGLE 1 anonymous until 11:30Z",
        "in 2 hours | SINGLE 1 until 11:30Z",
        "anonymous for 2 hours up to 2 | MULTIPLE 2 anonymous until 11:30Z",
        "open until 18:00 hidden | SINGLE 1 hidden until 17:00Z",
        "hidden until close 18:00 | SINGLE 1 hidden until 17:00Z",
      })
  void readsSettingsBeforeAndBehindWhatIsInQuotes(String settings, String expected) {
    String quoted = "\"Lunch?\" \"A\" \"B\" \"C\"";
    assertThat(summary(plan(quoted + " " + settings))).isEqualTo(expected);
    assertThat(summary(plan(settings + " " + quoted))).isEqualTo(expected);
    assertThat(summary(plan("\"Lunch?\" " + settings + " \"A\" \"B\" \"C\""))).isEqualTo(expected);
  }

  @Test
  void readsTimesAmongTheSettings() {
    Plan plan = plan("\"Lunch?\" \"A\" \"B\" starts monday 9:00 for 3 days weekly anonymous");
    assertThat(plan.anonymous()).isTrue();
    assertThat(plan.timing())
        .isEqualTo(
            new Timing(
                Instant.parse("2026-11-30T08:00:00Z"),
                Instant.parse("2026-12-03T08:00:00Z"),
                true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "Lunch? A, B, C anonymous # SINGLE 1 anonymous",
        "Lunch? A, B, C, anonymous, up to 2 # MULTIPLE 2 anonymous",
        "Lunch? A, B, C anonymous closes in 2 hours # SINGLE 1 anonymous until 11:30Z",
        "Lunch? A or B or C, anonymous # SINGLE 1 anonymous",
        "Lunch? A / B / C, anonymous, up to 2 # MULTIPLE 2 anonymous",
        "Lunch: A, B or C, anonymous # SINGLE 1 anonymous",
        "Lunch? | A | B | C, anonymous # SINGLE 1 anonymous",
      })
  void showsFirstWhatItGuessed(String text, String expected) {
    Request.Understood understood = understood(text);
    assertThat(understood.plan().options()).containsExactly("A", "B", "C");
    assertThat(summary(understood.plan())).isEqualTo(expected);
    assertThat(understood.preview()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Rate it 1-5 | Rate it | 1 / 2 / 3 / 4 / 5",
        "Rate it, 1 to 3 | Rate it | 1 / 2 / 3",
        "Rate it: 1-3 | Rate it | 1 / 2 / 3",
        "How was it from 1 to 3? | How was it? | 1 / 2 / 3",
        "How was it on a scale of 1-3? | How was it? | 1 / 2 / 3",
        "How was it (1–3)? | How was it? | 1 / 2 / 3",
        "1-3 How was it? | How was it? | 1 / 2 / 3",
        "yes/no Ship it? | Ship it? | Yes / No",
        "Yes or no: ship it? | ship it? | Yes / No",
        "y/n Ship it | Ship it | Yes / No",
        "Ship it yes/no | Ship it | Yes / No",
        "Ship it, yes or no? | Ship it? | Yes / No",
        "Ship it?, anonymous | Ship it? | Yes / No",
        "Lunch? Pizza, anonymous | Lunch? | Pizza / anonymous",
        "Lunch? Pizza or Pasta, tomorrow 17:00 | Lunch? | Pizza or Pasta / tomorrow 17:00",
        "Lunch? anonymous Pizza, Pasta | Lunch? | anonymous Pizza / Pasta",
      })
  void showsFirstWhereATemplateOrASettingMayBeMeant(String text, String question, String options) {
    Request.Understood understood = understood(text);
    assertThat(understood.plan().question()).isEqualTo(question);
    assertThat(String.join(" / ", understood.plan().options())).isEqualTo(options);
    assertThat(understood.preview()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Read pages 20-30?", "Open 9 to 17?", "Yes, no?", "Rate it?"})
  void leavesWhatIsNoTemplateInTheQuestion(String text) {
    assertThat(plan(text).question()).isEqualTo(text);
    assertThat(plan(text).options()).containsExactly("Yes", "No");
  }

  @Test
  void readsFlagsWithoutAnyQuotes() {
    Request.Understood read = understood("--ranked Lunch? A, B, C --anonymous --closes in 2 hours");
    assertThat(read.plan().question()).isEqualTo("Lunch?");
    assertThat(summary(read.plan())).isEqualTo("RANKED 3 anonymous until 11:30Z");
    assertThat(read.preview()).isFalse();
  }

  @Test
  void readsSettingsOnLinesOfTheirOwn() {
    Plan plan = plan("Lunch? anonymous\nA\nB\nC\nup to 2, closes in 2 hours");
    assertThat(plan.question()).isEqualTo("Lunch?");
    assertThat(summary(plan)).isEqualTo("MULTIPLE 2 anonymous until 11:30Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Lunch?\" \"A\" \"B\" | false",
        "Lunch? A, B | false",
        "Lunch? | false",
        "\"Lunch?\" \"A\" \"B\" preview | true",
        "preview=true \"Lunch?\" | true",
        "Tea or coffee? | true",
        "Lunch: A, B or C? | true",
        "Lunch? A or B | true",
        "\"Lunch?\" anonymous A, B | true",
        "\"Lunch?\" anonymous | false",
        "Shall we go | true",
      })
  void showsAPreviewIfAskedToOrIfItIsNotSure(String text, boolean preview) {
    assertThat(understood(text).preview()).isEqualTo(preview);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n", "\u200b", "\"\"", "\" \""})
  void asksForAFormWhereNothingIsSaid(String text) {
    assertThat(PollCommand.read(text, NOW, BERLIN)).isEqualTo(new Request.Nothing());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Lunch?\" \"A\" \"B\" anonymus | settings | I do not know “anonymus”.",
        "\"Lunch?\" \"A\" \"B\" 🎉 | settings | “🎉”",
        "\"Lunch?\" \"A\" \"B\" colour=red | settings | “colour=red”",
        "\"Lunch?\" \"A\" \"B\" Pizza and such | settings | “Pizza such”",
        "What's up \"A\" \"B\" \"C\" | settings | “What's up”",
        "\"Lunch?\" \"A\" | options | I see only one option, “A”",
        "Lunch? Pizza | options | I see only one option, “Pizza”",
        "Pizza, pasta, sushi | question | There is no question yet",
        "anonymous | question | There is no question yet",
        "tomorrow 17:00 | question | There is no question yet",
        "\"\" \"A\" \"B\" | question | There is no question yet",
        "\"Lunch?\" \"A\" \"B\" \" a \" | options | The option “a” is there twice",
        "\"Lunch?\" \"A b\" \"AB\" | options | The option “AB” is there twice",
        "\"Lunch?\" \"❤\" \"❤\uFE0F\u3164\" | options | is there twice",
        "\"Lunch?\" \"A\" \"B\" 1-5 | options | ready-made",
        "\"Lunch?\" \"A\" \"B\" yes/no | options | ready-made",
        "\"Lunch?\" 1-99 | options | There are 99 options",
        "\"Lunch?\" single multiple | settings | “single” and “multiple”",
        "\"Lunch?\" anonymous named | settings | “anonymous” and “named”",
        "\"Lunch?\" single up to 2 | mode | “single” and “up to 2”",
        "\"Lunch?\" ranked up to 2 | mode | “ranked” and “up to 2”",
        "\"Lunch?\" up to 0 | mode | With “up to 0” nobody could vote",
        "\"Lunch?\" up to | settings | “up to”",
        "\"Lunch?\" closes today 9:00 | when | that has passed",
        "\"Lunch?\" closes 12/11 | when | month as a word",
        "\"Lunch?\" closes soon | settings | “closes soon”",
      })
  void saysWhatIsWrong(String text, String field, String message) {
    assertThat(problems(text))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.message()).contains(message);
        });
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    String text =
        "\"" + "Q".repeat(301) + "\" \"" + "A".repeat(201) + "\" \"B\" \"b\" foo until 25:00";
    assertThat(problems(text))
        .extracting(Problem::field)
        .containsExactly("question", "options", "options", "when", "settings");
  }

  private static List<Problem> problems(String text) {
    Request read = PollCommand.read(text, NOW, BERLIN);
    assertThat(read).as(text).isInstanceOf(Request.Wrong.class);
    return ((Request.Wrong) read).problems();
  }

  private static Plan plan(String text) {
    return understood(text).plan();
  }

  private static Request.Understood understood(String text) {
    Request read = PollCommand.read(text, NOW, BERLIN);
    assertThat(read).as(text).isInstanceOf(Request.Understood.class);
    return (Request.Understood) read;
  }

  private static String summary(Plan plan) {
    Instant closes = plan.timing().closes();
    return plan.mode()
        + " "
        + plan.most()
        + (plan.anonymous() ? " anonymous" : "")
        + (plan.hidden() ? " hidden" : "")
        + (plan.growing() ? " growing" : "")
        + (plan.reminder() ? " reminder" : "")
        + (closes == null ? "" : " until " + closes.toString().substring(11, 16) + "Z");
  }
}
