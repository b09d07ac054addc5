package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          What is an event loop?                    | event loop
          what's the ORM?                           | orm
          and what is middleware                    | middleware
          explain the event loop.                   | event loop
          what does MVT stand for?                  | mvt
          what do the letters DRY mean?             | dry
          what is the meaning of DRY?               | meaning of dry
          how fast is it?                           | none
          """)
  void knowsWhatIsToBeDefined(String question, String thing) {
    assertThat(Definition.asked(question).orElse(null)).isEqualTo(thing);
  }
}
