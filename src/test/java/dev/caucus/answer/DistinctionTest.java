package dev.caucus.answer;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctionTest {

  private final TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the difference between a slow kettle and a quick kettle?",
        "difference between the slow kettle and the quick kettle",
        "what are the differences between slow and quick kettles in winter?",
        "How do slow kettles and quick kettles differ?",
        "How is a slow kettle different from a quick kettle?",
      })
  void knowsWhatIsToBeToldApart(String question) {
    Distinction apart = Distinction.in(question, analyzer).orElseThrow();

    assertThat(apart.one()).contains("slow").doesNotContain("quick");
    assertThat(apart.other()).contains("quick").doesNotContain("slow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Does the kettle differ?",
        "What is the difference?",
        "How do the kettle and the pot boil water?",
        "What is different here?",
        "What is the difference between a kettle and a kettle?",
        "How much does it differ from year to year?",
        "How do I install and configure it on a different port?",
        "How do you and your team handle different opinions?",
      })
  void knowsWhereNothingIs(String question) {
    assertThat(Distinction.in(question, analyzer)).isEmpty();
  }

  @Test
  void leavesOutWhatBothHaveInCommon() {
    assertThat(Distinction.in("How does slow brewing differ from quick brewing?", analyzer))
        .hasValue(new Distinction(Set.of("slow"), Set.of("quick")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"differ ", "difference between a and ", "how do a and ", "and ", " "})
  void isToldQuicklyWhateverIsRepeated(String piece) {
    String question = piece.repeat(4_000 / piece.length()) + "differ x";
    assertTimeoutPreemptively(ofMillis(500), () -> Distinction.in(question, analyzer));
  }
}
