package dev.caucus.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTextTest {

  private static final Style WIDE = new Style(80, false, true);
  private static final Style NARROW = new Style(40, true, true);

  private static final Turn.Origin ORIGIN =
      new Turn.Origin(new ConversationRef("terminal", "t"), new Participant("u", null), null);

  @Test
  void aQuestionNumbersItsAnswersAndKeepsTheOtherWaysOnOneLine() throws IOException {
    var offers = Offers.numbered();
    assertThat(new ReplyText(WIDE, offers).of(Dialogues.QUESTION))
        .isEqualTo(golden("question.txt"));
    assertThat(offers.picked("2", ORIGIN))
        .contains(new Turn.Chose(ORIGIN, "r:d1:workload:compute"));
    assertThat(offers.picked("5", ORIGIN)).contains(new Turn.Chose(ORIGIN, "r:d1:why:workload"));
  }

  @Test
  void theOtherWaysTakeALineEachWhereOneIsTooShort() throws IOException {
    var narrower = new Style(30, true, true);
    assertThat(new ReplyText(narrower, Offers.numbered()).of(Dialogues.QUESTION))
        .isEqualTo(golden("question-narrow.txt"));
  }

  @Test
  void whoeverAsksOnceIsToldWhereToAnswer() throws IOException {
    assertThat(new ReplyText(Style.PLAIN, Offers.unnumbered()).of(Dialogues.QUESTION))
        .isEqualTo(golden("question-once.txt"));
  }

  @Test
  void aVerdictHasBarsAndReasonsUnderTheirLabels() throws IOException {
    assertThat(new ReplyText(WIDE, Offers.numbered()).of(Dialogues.VERDICT))
        .isEqualTo(golden("verdict.txt"));
    assertThat(new ReplyText(NARROW, Offers.numbered()).of(Dialogues.VERDICT))
        .isEqualTo(golden("verdict-narrow.txt"));
  }

  @Test
  void readersWithoutAnyMarkupGetTheSameVerdict() throws IOException {
    assertThat(Dialogues.VERDICT.text()).isEqualTo(golden("verdict-plain.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "LC_ALL, C, false",
    "LANG, en_US.ISO-8859-1, false",
    "LC_CTYPE, C.utf8, true",
    "LANG, en_US.UTF-8, true",
    "COLUMNS, 80, true",
  })
  void barsAreDrawnWithWhatTheTerminalHas(String variable, String value, boolean blocks) {
    Style style = Style.of(Map.of(variable, value, "NO_COLOR", "1"));
    assertThat(Bars.draw(List.of(bar("Node.js", 1, 0.1)), style))
        .isEqualTo("Node.js  1  " + (blocks ? "███" : "###"));
  }

  @Test
  void barsNeverBreakALineAndGiveWayToTheirLabels() {
    List<Block.Bar> bars = List.of(bar("A rather long name", 12.5, 1), bar("Short", 0, 0));
    assertThat(Bars.draw(bars, new Style(34, false, true)))
        .isEqualTo("A rather long name  12.5  ████████\nShort                  0");
    assertThat(Bars.draw(bars, new Style(33, false, true)))
        .isEqualTo("A rather long name: 12.5\nShort: 0");
  }

  @Test
  void aSmallDifferenceCanBeSeen() {
    assertThat(Bars.draw(List.of(bar("a", 1, 0.05), bar("b", 1, 1 / 15.0)), WIDE))
        .isEqualTo("a  1  █▌\nb  1  ██");
  }

  private static Block.Bar bar(String label, double amount, double share) {
    return new Block.Bar(label, label, amount, share, false);
  }

  private static String golden(String file) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(ReplyTextTest.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }
  }
}
