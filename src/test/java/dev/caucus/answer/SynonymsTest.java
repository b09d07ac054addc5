package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.knowledge.SearchTerm.Form;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;

@Aside
class SynonymsTest {

  private final TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();
  private final Synonyms synonyms = new Synonyms(analyzer);

  @Test
  void areFoundByTheStemsOfAWord() {
    assertThat(of("easy")).contains(stems("simple"), stems("straightforward"));
  }

  @Test
  void areFoundForPhrasesAndMayBePhrases() {
    assertThat(of("pick up")).contains(stems("learn"));
    assertThat(of("easy")).contains(stems("little effort"));
  }

  @Test
  void neverHoldTheWordItself() {
    assertThat(of("easy")).doesNotContain(stems("easy"));
  }

  @Test
  void areWorthLessThanTheWordItself() {
    assertThat(synonyms.of(stems("easy"))).isNotEmpty().allMatch(form -> form.weight() < 1);
  }

  @Test
  void areNoneForANameOrANeverListedWord() {
    assertThat(of("zanzibar")).isEmpty();
    assertThat(synonyms.of(List.of())).isEmpty();
  }

  @Test
  void areNoLongerThanTheLongestPhraseThatIsLookedFor() {
    for (String line : WordList.lines("synonyms.txt")) {
      for (String phrase : line.split("=>|,")) {
        assertThat(Word.in(phrase, analyzer)).as(line).isNotEmpty();
        assertThat(Word.in(phrase, analyzer).size())
            .as(phrase)
            .isLessThanOrEqualTo(Synonyms.LONGEST);
      }
    }
  }

  private List<List<String>> of(String phrase) {
    return synonyms.of(stems(phrase)).stream().map(Form::terms).toList();
  }

  private List<String> stems(String phrase) {
    return Word.in(phrase, analyzer).stream().flatMap(word -> word.parts().stream()).toList();
  }
}
