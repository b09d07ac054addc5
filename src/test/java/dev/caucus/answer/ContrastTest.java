package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when should I not use it",
        "why shouldn't we choose the kettle",
        "what are the disadvantages of steel",
        "any drawbacks?",
        "what speaks against it"
      })
  void knowsAQuestionForWhatSpeaksAgainst(String question) {
    assertThat(Contrast.isAsked(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when should I use it",
        "is it not fast?",
        "what becomes of the days that I do not take?",
        "what are its advantages",
        "connect it"
      })
  void takesNoOtherQuestionForOne(String question) {
    assertThat(Contrast.isAsked(question)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It is heavier than glass.", "It costs some effort.", "Fast, but loud."})
  void hearsWhatSpeaksAgainst(String sentence) {
    assertThat(Contrast.isIn(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It suits small offices.", "The kettle is quick and light."})
  void hearsPraiseAsPraise(String sentence) {
    assertThat(Contrast.isIn(sentence)).isFalse();
  }
}
