package dev.caucus.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Outcome.Strength;
import dev.caucus.knowledge.KnowledgeFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {

  private static Script read(String text) {
    return ScriptReader.read(
        "lunch/conversations.yml", text.getBytes(StandardCharsets.UTF_8), Lunch.TOPIC);
  }

  @Test
  void readsEachStepAsItIsWritten() {
    String text =
        """
        # how lunch is chosen
        - conversation: Everything
          steps:
            - user: no
            - somebody else: "well: 003"
            - user picks: back
            - user answers: {}
            - bot asks: topic
            - bot notes:
                hunger: skip
            - bot recommends: either
            - bot recommends: soup
              strength: too close
              because: [weather]
              against: [hunger]
              flips: {hunger: salad}
            - bot answers: hot
            - bot says: >-
                two
                lines
            - bot tells: expired
        """;
    assertThat(read(text))
        .isEqualTo(
            new Script(
                "lunch/conversations.yml",
                List.of(
                    new Conversation(
                        "Everything",
                        List.of(
                            new Step.Types(4, false, "no"),
                            new Step.Types(5, true, "well: 003"),
                            new Step.Picks(6, "back"),
                            new Step.Answers(7, Map.of()),
                            new Step.Asks(8, "topic"),
                            new Step.Notes(9, Map.of("hunger", "skip")),
                            new Step.Recommends(11, "either", null, List.of(), List.of(), Map.of()),
                            new Step.Recommends(
                                12,
                                "soup",
                                Strength.TOO_CLOSE,
                                List.of("weather"),
                                List.of("hunger"),
                                Map.of("hunger", "salad")),
                            new Step.AnswersWith(17, "hot"),
                            new Step.Says(18, "two lines"),
                            new Step.Tells(21, "expired")))),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                              | 0 | There is no conversation in it.",
        "# only a remark                 | 0 | There is no conversation in it.",
        "[]                              | 1 | There is no conversation in it.",
        "just words                      | 1 | no list but “just words”",
        "conversation: A                 | 1 | no list but a map",
        "- [                             | 1 | no valid YAML",
        "a\\n---\\nb                     | 2 | no valid YAML",
        "\\u0000                         | 0 | no text in UTF-8",
        "\"\\UFFFFFFFF\"               | 0 | no valid YAML",
        "- words                         | 1 | A conversation is no map of keys and values but “words”",
        "- steps: []                     | 1 | “conversation” is missing",
        "- conversation:                 | 1 | There is nothing behind “conversation”.",
        "- conversation: A               | 1 | “steps” is missing",
        "- conversation: A\\n  stpes: [] | 2 | “stpes” is no key of a conversation. Did you mean “steps”?",
        "- conversation: A\\n  steps:    | 2 | There is nothing behind “steps”.",
        "- conversation: A\\n  steps: [] | 2 | has no steps",
        "- conversation: A\\n  conversation: B | 2 | “conversation” is there twice",
        "- {conversation: A, [x]: B}     | 1 | A key is no word but a list",
      })
  void namesWhatIsWrongWithAScript(String text, int line, String words) {
    assertRefused(text, line, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "words                      | A step is no map of keys and values but “words”",
        "{}                         | The step says nothing.",
        "user:                      | nothing behind “user”. Write words",
        "user: [a]                  | behind “user” is no text but a list",
        "user: @somebody            | no valid YAML: found character '@'",
        "user: if: so               | no valid YAML: mapping values are not allowed here. Indent",
        "usr: hello                 | “usr” is no key of a step. Did you mean “user”? The keys are",
        "User: hello                | Did you mean “user”?",
        "bot: hello                 | “bot” is no key of a step. The keys are: user, somebody else",
        "user: a\\n      bot asks: any | 5: One step has both “user” and “bot asks”. Begin each",
        "user: a\\n      user: b    | 5: “user” is there twice",
        "user: a\\n      strength: clear | 5: “strength” says something about a verdict, and there",
        "strength: clear            | “strength” says something about a verdict, and there",
        "bot asks: wether           | no criterion “wether”. Did you mean “weather”? What can stand"
            + " here: weather, hunger, any, topic.",
        "bot asks: {weather: cold}  | behind “bot asks” is no text but a map",
        "bot notes: weather         | behind “bot notes” is no map of keys and values but “weather”",
        "bot notes: {}              | “bot notes” names no answer. Write which",
        "bot notes: {weather: [a]}  | behind “weather” is no text but a list",
        "bot notes: {mood: good}    | no criterion “mood”",
        "bot notes:\\n        weather: cold\\n        hunger: huge | 6: The criterion hunger has no"
            + " value “huge”. What can stand here: some, big, skip.",
        "user answers:              | nothing behind “user answers”. Write",
        "user answers: {weather: mild} | criterion weather has no value “mild”",
        "bot recommends: pizza      | no option “pizza”. What can stand here: soup, salad, either.",
        "bot recommends: soup\\n      strength: sure | 5: “sure” is no strength. What can stand"
            + " here: clear, leaning, too close.",
        "bot recommends: soup\\n      because: weather | 5: behind “because” is no list but",
        "bot recommends: soup\\n      because: [mood] | 5: no criterion “mood”",
        "bot recommends: soup\\n      against: [mood] | 5: no criterion “mood”",
        "bot recommends: soup\\n      flips: {mood: soup} | 5: no criterion “mood”",
        "bot recommends: soup\\n      flips: {weather: pizza} | 5: no option “pizza”",
        "bot recommends: soup\\n      flips: [weather] | 5: behind “flips” is no map",
        "bot tells: [x]             | behind “bot tells” is no text but a list",
      })
  void namesWhatIsWrongWithAStep(String step, String words) {
    String text = "- conversation: A\\n  steps:\\n    - user: hi\\n    - " + step;
    boolean below = words.matches("\\d: .*");
    int line = below ? words.charAt(0) - '0' : 4;
    assertRefused(text, line, below ? words.substring(3) : words);
  }

  @Test
  void wantsSomebodyToSpeakFirst() {
    assertRefused(
        "- conversation: A\\n  steps:\\n    - bot asks: any", 3, "Nobody has said anything before");
  }

  @Test
  void wantsEachConversationToHaveANameOfItsOwn() {
    String one = "- {conversation: A, steps: [{user: hi}]}\\n";
    assertRefused(one + one, 2, "Two conversations are called “A”.");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] content = "- conversation: Brühe".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ScriptReader.read("a", content, Lunch.TOPIC).failures())
        .singleElement()
        .asString()
        .contains("no text in UTF-8");
  }

  @Test
  void goesOnToTheEndOfTheFile() {
    String text =
        """
        - conversation: A
          steps:
            - user: hi
            - bot asks: mood
            - bot tells: []
        - conversation:
          steps: []
        - conversation: B
          steps:
            - user: hi
        """;
    Script script = read(text);
    assertThat(script.failures()).extracting(KnowledgeFailure::line).containsExactly(4, 5, 6);
    assertThat(script.conversations()).extracting(Conversation::name).containsExactly("B");
  }

  private static void assertRefused(String text, int line, String words) {
    assertThat(read(text.replace("\\n", "\n").replace("\\u0000", "\0")).failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.problem() + " " + failure.remedy()).contains(words);
          assertThat(failure.path()).isEqualTo("lunch/conversations.yml");
          assertThat(failure.line()).isEqualTo(line);
          assertThat(failure.problem()).endsWith(".");
          assertThat(failure.remedy()).endsWith(".");
        });
  }
}
