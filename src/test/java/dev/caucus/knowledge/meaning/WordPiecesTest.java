package dev.caucus.knowledge.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WordPiecesTest {

  private static final WordPieces WORDS = read();

  private static WordPieces read() {
    try (InputStream description =
        WordPiecesTest.class.getResourceAsStream("/" + OnnxModel.NAME + "-tokenizer.json")) {
      return WordPieces.of(JsonMapper.shared().readTree(description));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The numbers are those of BERT's public list of pieces in lower case. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hello, world!   | 101 7592 1010 2088 999 102
          embeddings      | 101 7861 8270 4667 2015 102
          Café            | 101 7668 102
          '  two   words '| 101 2048 2616 102
          ''              | 101 102
          """)
  void ofATextAreThoseThatTheModelKnows(String text, String numbers) {
    assertThat(joined(WORDS.of(text, 50))).isEqualTo(numbers);
  }

  @Test
  void ofWordsInScriptsWithoutBlanksStandApart() {
    assertThat(WORDS.of("東京", 50)).hasSize(4);
  }

  @Test
  void ofNoiseAreOneUnknown() {
    assertThat(joined(WORDS.of("x".repeat(101), 50))).isEqualTo("101 100 102");
  }

  @Test
  void endWhereThereAreTooMany() {
    long[] numbers = WORDS.of("one two three four five six", 5);
    assertThat(joined(numbers)).isEqualTo("101 2028 2048 2093 102");
  }

  @Property(tries = 500)
  void areFoundInAnyText(@ForAll String text) {
    long[] numbers = WORDS.of(text, 16);
    assertThat(numbers.length).isBetween(2, 16);
    assertThat(numbers[0]).isEqualTo(101);
    assertThat(numbers[numbers.length - 1]).isEqualTo(102);
  }

  private static String joined(long[] numbers) {
    StringBuilder joined = new StringBuilder();
    for (long number : numbers) {
      joined.append(joined.isEmpty() ? "" : " ").append(number);
    }
    return joined.toString();
  }
}
