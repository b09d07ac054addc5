package dev.caucus.answer;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.caucus.knowledge.index.ServedFolder;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingCorrectorTest {

  private static final Set<String> NAMES = Set.of("node.js", "node", "nodejs", "django");

  private static ServedFolder served;

  private final SpellingCorrector corrector = new SpellingCorrector(new English(), "mins"::equals);

  @BeforeAll
  static void serve(@TempDir Path folder) {
    served =
        new WrittenFolder(folder)
            .with(
                "words.md",
                """
                # Backends

                Scalability, authentication and middleware matter. Postgres has asynchronous drivers.
                Npm holds packages; kubernetes deploys them. Learn Express first.
                We meet in Kraków.
                """)
            .serve();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is djagno secure?                   | is django secure?
          is Djanggo secure?                  | is django secure?
          is nodjs secure?                    | is nodejs secure?
          what about scalabilty?              | what about scalability?
          and authentification?               | and authentication?
          "(kubernets)"                       | "(kubernetes)"
          does it have middlewear?            | does it have middleware?
          wich one is better?                 | which one is better?
          what dose it offer?                 | what does it offer?
          how doe it scale?                   | how do it scale?
          is it asyncronous?                  | is it asynchronous?
          """)
  void putsTyposRight(String typed, String meant) {
    assertThat(correct(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how much do I earn?",
        "do we meet in Kraków?",
        "do we meet in krakow?",
        "is it easy to learn?",
        "does it run on rails?",
        "is express fast?",
        "a form from the farm",
        "is Laravel better?",
        "is NestJS better?",
        "is Flask better than Rust?",
        "does Kotlin support it?",
        "what does it dose?",
        "what is a doe?",
        "see v1.2 and ./djagno/x",
        "is node.js fast?",
        "Spring Boot or Symfony?",
        "123 + 456 = 579",
        ""
      })
  void leavesRightWordsAndUnheardNamesAlone(String text) {
    assertThat(correct(text)).isEqualTo(text);
  }

  @Test
  void keepsThePunctuationAroundAWord() {
    assertThat(correct("“djagno”, (djagno)?")).isEqualTo("“django”, (django)?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xqzw ", "djagno ", "a", "dose ", "scalabilty "})
  void isQuickWhateverIsRepeated(String piece) {
    String text = piece.repeat(4_000 / piece.length());
    assertTimeoutPreemptively(ofSeconds(2), () -> correct(text));
  }

  @Test
  void isQuickWithAPastedTextOfUnheardWords() {
    StringBuilder text = new StringBuilder();
    for (char c = 'a'; text.length() < 4_000; c = c == 'z' ? 'a' : (char) (c + 1)) {
      text.append("qx").append(c).append((char) ('a' + text.length() / 160)).append("uvw ");
    }
    assertTimeoutPreemptively(ofSeconds(2), () -> correct(text.toString()));
  }

  private String correct(String text) {
    return corrector.correct(text, served.search().vocabulary(), NAMES);
  }
}
