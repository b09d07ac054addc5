package dev.caucus.knowledge;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.ArticleScan.Piece;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the articles of the first topic to their facts: each one in its place, and nothing beside.
 *
 * <p>What the articles do not say the bot must be able to decline, so a sentence that no fact
 * stands for is as wrong as a fact that is lost.
 */
class FactTableTest {

  private static final Path FOLDER = Path.of("knowledge/node-or-django/articles");
  private static final List<Piece> PIECES =
      Stream.of("nodejs-vs-django.md", "django-vs-nodejs.md")
          .flatMap(name -> ArticleScan.scan(FOLDER.resolve(name)).stream())
          .toList();
  private static final List<Fact> FACTS = Fact.all();

  @ParameterizedTest(name = "{0}")
  @MethodSource("facts")
  void aFactIsStatedInItsPlace(Fact fact) {
    List<Piece> places = PIECES.stream().filter(piece -> mayStandIn(fact, piece)).toList();
    assertThat(fact.phrases())
        .allSatisfy(phrase -> assertThat(places).anyMatch(piece -> piece.text().contains(phrase)));
    assertThat(places)
        .as("the row and column of a fact in a table")
        .anyMatch(piece -> piece.cell().equals(fact.cell()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pieces")
  void nothingIsStatedThatIsNoFact(Piece piece) {
    assertThat(unaccounted(piece)).as("what no fact stands for").doesNotMatch(".*\\w.*");
  }

  @Test
  void noPlaceOfAFactIsListedTwice() {
    assertThat(FACTS.stream().map(Fact::toString)).doesNotHaveDuplicates();
  }

  @Test
  void theFactsOfAnAspectAreNumberedWithoutAGap() {
    Map<String, List<Fact>> aspects = FACTS.stream().collect(groupingBy(Fact::group));
    assertThat(aspects)
        .allSatisfy((aspect, facts) -> {
          List<Integer> numbers = facts.stream().map(Fact::number).distinct().sorted().toList();
          assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        });
  }

  static Stream<Fact> facts() {
    return FACTS.stream();
  }

  static Stream<Piece> pieces() {
    return PIECES.stream();
  }

  /** A fact in a table stands in its own cell; only its introducing sentence is outside. */
  private static boolean mayStandIn(Fact fact, Piece piece) {
    return piece.article().equals(fact.article())
        && piece.heading().equals(fact.heading())
        && (piece.cell().isEmpty() || piece.cell().equals(fact.cell()));
  }

  private static String unaccounted(Piece piece) {
    char[] text = piece.text().toCharArray();
    FACTS.stream()
        .filter(fact -> mayStandIn(fact, piece))
        .flatMap(fact -> fact.phrases().stream())
        .forEach(phrase -> strikeOut(phrase, piece.text(), text));
    return new String(text);
  }

  private static void strikeOut(String phrase, String within, char[] text) {
    int start = within.indexOf(phrase);
    if (start >= 0) {
      Arrays.fill(text, start, start + phrase.length(), ' ');
    }
  }
}
