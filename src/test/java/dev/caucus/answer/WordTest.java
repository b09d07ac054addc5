package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {

  private final TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          What is Django?                        | What, is, Django
          (really) “fast”, or — slow…            | really, fast, or, slow
          'quoted' /path/ trailing. - dash       | quoted, path, trailing, dash
          C++ and C# and .NET                    | C++, and, C#, and, .NET
          the team’s e-commerce/async stuff      | the, team’s, e-commerce/async, stuff
          ?!. ...                                | ``
          """)
  void areTakenAsTheyWereWritten(String text, String surfaces) {
    List<String> found = Word.in(text, analyzer).stream().map(Word::surface).toList();
    assertThat(String.join(", ", found)).isEqualTo(surfaces);
  }

  @Test
  void knowTheirStem() {
    assertThat(Word.in("frameworks", analyzer))
        .containsExactly(new Word("frameworks", "framework", List.of("framework")));
  }

  @Test
  void knowTheWholeAndThePartsOfACompound() {
    Word compound = Word.in("e-commerce", analyzer).getFirst();
    assertThat(compound.isCompound()).isTrue();
    assertThat(compound.whole()).isEqualTo("ecommerc");
    assertThat(compound.apart().stream().map(Word::surface)).containsExactly("e", "commerc");
  }

  @ParameterizedTest
  @CsvSource({"Django, true", "iPhone, true", "NASA, true", "django, false", "42, false"})
  void knowWhetherTheyHaveACapital(String text, boolean capital) {
    assertThat(Word.in(text, analyzer).getFirst().hasCapital()).isEqualTo(capital);
  }
}
