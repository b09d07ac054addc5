package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.answer.Antonyms.Pole;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolarityTest {

  private final Antonyms antonyms = new Antonyms();

  @ParameterizedTest
  @CsvSource({
    "easy, hard",
    "gentle, steeper",
    "faster, slower",
    "less time, more time",
    "massive, growing",
    "cheap, expensive",
  })
  void knowsOpposites(String one, String other) {
    assertThat(pole(one).opposes(pole(other))).isTrue();
    assertThat(pole(one).opposes(pole(one))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"fast, easy", "fast, hard"})
  void tellsScalesApart(String one, String other) {
    assertThat(pole(one).opposes(pole(other))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tea is slow", "tea is not fast", "tea isn't very fast", "tea is less fast"})
  void turnsRoundWhatIsDenied(String sentence) {
    assertThat(in(sentence)).extracting(Polarity::pole).containsExactly(pole("slow"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tea is not only fast", "no , tea is fast", "tea is not less fast"})
  void leavesTheRestAsItIs(String sentence) {
    assertThat(in(sentence)).extracting(Polarity::pole).containsExactly(pole("fast"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tea suits in a large cup", "tea boils under high pressure", "if slow , stop"})
  void takesACircumstanceForNoClaim(String sentence) {
    assertThat(in(sentence)).isEmpty();
  }

  @Test
  void findsWhatIsComparedWith() {
    List<String> words = List.of("tea", "is", "easier", "to", "make", "than", "coffee");
    assertThat(Polarity.in(words, antonyms)).extracting(Polarity::than).containsExactly(5);
  }

  private List<Polarity> in(String sentence) {
    return Polarity.in(List.of(sentence.split(" ")), antonyms);
  }

  private Pole pole(String phrase) {
    return Objects.requireNonNull(antonyms.of(List.of(phrase.split(" "))), phrase);
  }
}
