package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          An ORM is a layer over tables.                       | 4
          The orm of Django serves as the layer over tables.   | 4
          ORM stands for object-relational mapper.             | 4
          Object-relational mapper is abbreviated as ORM.      | 4
          Its object-relational mapper (ORM) helps.            | 2
          ORMs help with tables.                               | 1.33
          It helps to know your ORM.                           | 0
          Forms help.                                          | 0
          """)
  void prefersTheSentenceThatSaysWhatItIs(String sentence, double bonus) {
    assertThat(sought("What is an ORM?", Expectation.DEFINITION).bonus(sentence))
        .isEqualTo(bonus, within(0.01));
  }

  @Test
  void countsForNothingElse() {
    assertThat(sought("Is an ORM slow?", Expectation.STATEMENT).bonus("An ORM is a layer."))
        .isZero();
  }

  private static Definition sought(String text, Expectation expects) {
    Question question =
        new Question(text, expects, List.of(), false, List.of(), false, List.of(), null, null);
    return Definition.soughtBy(question, Subjects.of(List.of(), List.of()));
  }
}
