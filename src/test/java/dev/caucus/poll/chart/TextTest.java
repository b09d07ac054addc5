package dev.caucus.poll.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextTest {

  private static final String THUMB = "\uD83D\uDC4D";

  @BeforeEach
  void fonts() {
    Fonts.assume();
  }

  @Test
  void isShortenedToItsRoom() {
    Lettering letters = Lettering.plain(20);
    String fitted = letters.fit("a label that goes on and on", 120);
    assertThat(fitted).startsWith("a label").endsWith("\u2026");
    assertThat(letters.width(fitted)).isLessThanOrEqualTo(120);
    assertThat(letters.fit("short", 120)).isEqualTo("short");
  }

  @Test
  void isNotCutWithinWhatPeopleSeeAsOneCharacter() {
    Lettering letters = Lettering.plain(20);
    String accented = "e\u0301".repeat(40);
    assertThat(letters.fit(accented, 150)).matches("(e\u0301)+\u2026");
  }

  @Test
  void isBrokenBetweenWords() {
    Lettering letters = Lettering.plain(20);
    List<String> lines = letters.wrap("one two three four five six seven eight", 150, 2);
    assertThat(lines).hasSize(2);
    assertThat(lines).allMatch(line -> letters.width(line) <= 150);
    assertThat(lines.getFirst()).startsWith("one two").doesNotEndWith(" ");
    assertThat(lines.getLast()).endsWith("\u2026");
    assertThat(letters.wrap("", 150, 2)).isEmpty();
  }

  @Test
  void isBrokenWithinAWordThatIsTooLong() {
    Lettering letters = Lettering.plain(20);
    List<String> lines = letters.wrap("w".repeat(100), 150, 3);
    assertThat(lines).hasSize(3);
    assertThat(lines).allMatch(line -> letters.width(line) <= 150);
  }

  @Test
  void isOneLineWithoutWhatCannotBeDrawn() {
    Legible legible = new Legible(Lettering.plain(20));
    assertThat(legible.line(" " + THUMB + " Yes,\n\tplease\u202E \uD83C"))
        .startsWith("Yes, please");
    assertThat(legible.line("caf\u00E9")).isEqualTo("caf\u00E9");
  }

  @Test
  void namesAnOptionThatIsAnEmoji() {
    Legible legible = new Legible(Lettering.plain(20));
    assertThat(legible.label(THUMB, 1)).isIn("Thumbs up sign", THUMB);
    assertThat(legible.label(THUMB + " Yes", 1)).endsWith("Yes");
    assertThat(legible.label("\uD83C\uDDE9\uD83C\uDDEA", 1)).isEqualTo("DE");
  }

  @Test
  void numbersAnOptionThatCannotBeDrawn() {
    assertThat(new Legible(Lettering.plain(20)).label("\u200B", 3)).isEqualTo("#3");
  }
}
