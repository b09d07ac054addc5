package dev.caucus.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnicalAnalyzerTest {

  private final TechnicalAnalyzer stems = TechnicalAnalyzer.ofStems();
  private final TechnicalAnalyzer spellings = TechnicalAnalyzer.ofSpellings();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Node.js              | nodejs",
        "NodeJS               | nodejs",
        "node.js's            | nodejs",
        "NODE.JS              | nodejs",
        "Vue.js,              | vuejs",
        "C++                  | cplusplus",
        "c++17                | cplusplus17",
        "C#                   | csharp",
        "c#                   | csharp",
        "F#                   | fsharp",
        "f#                   | fsharp",
        ".NET                 | dotnet",
        ".Net                 | dotnet",
        "(C++)                | cplusplus",
        "async/await          | asyncawait async await",
        "e-commerce           | ecommerce e commerce",
        "ecommerce            | ecommerce",
        "I/O                  | io i o",
        "TCP/IP               | tcpip tcp ip",
        "snake_case           | snakecase snake case",
        "camelCase            | camelcase",
        "PyPI                 | pypi",
        "v1.2.3               | v123 v1 2 3",
        "Python3              | python3",
        "3.5                  | 35 3 5",
        "10,000               | 10000 10 000",
        "50%                  | 50",
        "Django's             | django",
        "Django’s             | django",
        "don't                | dont don t",
        "“quoted”             | quoted",
        "'quoted'             | quoted",
        "Größe                | grosse",
        "naïve café           | naive cafe",
        "https://example.org/a| httpsexampleorga https example org a",
        "ann@example.org      | annexampleorg ann example org",
        "例え                 | 例え",
        "日本語 text          | 日本語 text",
        "Привет               | привет",
        "a…b                  | ab a b",
        "fast—really          | fastreally fast really",
        "`  `                 | ``",
        "``                   | ``",
        "🙂                   | 🙂",
        "?!                   | ``",
      })
  void writesTermsInOneWayHoweverTheyAreSpelt(String text, String terms) {
    assertThat(String.join(" ", spellings.terms(text))).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "runs running run      | run run run",
        "applications          | applic",
        "libraries library     | librari librari",
        "scaling scaled scales | scale scale scale",
        "databases             | databas",
        "the of and            | the of and",
      })
  void reducesWordsToTheirStemsAndDropsNone(String text, String terms) {
    assertThat(stems.terms(text)).isEqualTo(List.of(terms.split(" ")));
  }

  @Test
  void losesNothingOfAVeryLongWord() {
    String word = "a".repeat(1000);
    assertThat(String.join("", spellings.terms(word))).isEqualTo(word);
  }
}
