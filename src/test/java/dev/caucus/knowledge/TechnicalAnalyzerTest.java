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
        "async/await          | async asyncawait await",
        "e-commerce           | e ecommerce commerce",
        "ecommerce            | ecommerce",
        "I/O                  | i io o",
        "TCP/IP               | tcp tcpip ip",
        "snake_case           | snake snakecase case",
        "camelCase            | camelcase",
        "PyPI                 | pypi",
        "v1.2.3               | v1 v123 2 3",
        "Python3              | python3",
        "3.5                  | 3 35 5",
        "10,000               | 10 10000 000",
        "50%                  | 50",
        "Django's             | django",
        "Django’s             | django",
        "don't                | don dont t",
        "“quoted”             | quoted",
        "'quoted'             | quoted",
        "Größe                | grosse",
        "naïve café           | naive cafe",
        "https://example.org/a| https httpsexampleorga example org a",
        "ann@example.org      | ann annexampleorg example org",
        "例え                 | 例え",
        "日本語 text          | 日本語 text",
        "Привет               | привет",
        "a…b                  | a ab b",
        "fast—really          | fast fastreally really",
        "`  `                 | ``",
        "``                   | ``",
        "🙂                   | ``",
        "fast🙂               | fast",
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
