package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunInTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Slow pour. Water is poured in circles. It takes time. | 2
          May I bring my own cup? You may at every counter.     | 1
          May I bring a dog? Yes. It has to be on a lead.       | 1
          Is it open? Where is it? Nobody knows. We asked.      | 4
          Water is poured in circles for a minute. It takes time. | 2
          Is smoking allowed? No. Is vaping? It is outside.     | 3
          We open daily. The office is cleaned by a firm.       | 2
          It has two wheels. It needs no rails.                 | 2
          Slow pour. Take these steps:                          | 2
          Slow pour.                                            | 1
          """)
  void aHeadingOrAQuestionStaysWithWhatItIsAbout(String paragraph, int sentences) {
    assertThat(RunIn.joined(SentenceSplitter.split(paragraph))).hasSize(sentences);
  }

  @ParameterizedTest
  @CsvSource({
    "Slow pour. Water is poured in circles. It takes time.",
    "May I bring a dog? Yes. It has to be on a lead. Always.",
  })
  void nothingIsLost(String paragraph) {
    assertThat(String.join(" ", RunIn.joined(SentenceSplitter.split(paragraph))))
        .isEqualTo(paragraph);
  }
}
