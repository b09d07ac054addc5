package dev.caucus.answer;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello                              | GREETING
          Hi there!                          | GREETING
          good morning everyone 👋           | GREETING
          Hey, good evening folks            | GREETING
          thanks                             | THANKS
          ok thanks a lot!                   | THANKS
          Thank you so much for the help     | THANKS
          great, thanks                      | THANKS
          bye!                               | GOODBYE
          see you later                      | GOODBYE
          how are you today?                 | HOW_ARE_YOU
          What’s up?                         | HOW_ARE_YOU
          who are you?                       | IDENTITY
          are you a bot                      | IDENTITY
          what can you do?                   | ABILITIES
          help                               | ABILITIES
          Help!!!                            | ABILITIES
          can you help me please?            | ABILITIES
          hi, who are you?                   | IDENTITY
          hello there, what can you do?      | ABILITIES
          good morning, how are you?         | HOW_ARE_YOU
          """)
  void recognisesAMessageThatIsNothingElse(String message, SmallTalk kind) {
    assertThat(SmallTalk.in(message)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello, what is Django?",
        "thanks for what?",
        "thanks, and Node?",
        "help me choose between Node and Django",
        "who are the authors?",
        "what is this article about?",
        "hello world in Express",
        "what are the benefits?",
        "is it great?",
        "how do you install it?",
        "good",
        "👋"
      })
  void leavesQuestionsToTheArticles(String message) {
    assertThat(SmallTalk.in(message)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi ", "you ", "hi you ", "for the help ", "ok ", "'", "and "})
  void isQuickWhateverIsRepeated(String piece) {
    String message = "hi " + piece.repeat(4_000 / piece.length()) + "?x";
    assertTimeoutPreemptively(ofMillis(500), () -> SmallTalk.in(message));
  }
}
