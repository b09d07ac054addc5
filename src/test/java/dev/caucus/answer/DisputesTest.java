package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.knowledge.DisputeCheck.Disputed;
import dev.caucus.knowledge.DisputeCheck.Grade;
import dev.caucus.knowledge.index.ServedFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the articles say different things about, and what is made of it. */
@Aside
class DisputesTest {

  private static final String TOPIC =
      """
      title: Tram or bus
      options:
        - id: tram
          name: Tram
        - id: bus
          name: Bus
      """;

  private static final String NOTED =
      """
      disputes:
        - aspect: Reliability in winter
          evidence:
            - article: a
              heading: Winter
              quote: A tram runs through any snow.
            - article: b
              heading: Winter
              quote: In snow, the tram stays in its depot.
      """;

  private static final String DISMISSED =
      """
      dismissed:
        - aspect: Speed
          evidence:
            - article: a
              heading: Speed
              quote: The tram is faster than the bus.
            - article: b
              heading: Speed
              quote: The bus is faster than the tram.
      """;

  private @TempDir Path folder;

  private WrittenFolder written;

  @BeforeEach
  void begin() {
    written = new WrittenFolder(folder);
  }

  private WrittenFolder articles(String one, String other) {
    return written
        .with("t/articles/a.md", article("a", "Rails", "2020-01-02", one))
        .with("t/articles/b.md", article("b", "Wheels", "2021-03-04", other));
  }

  private static String article(String id, String title, String published, String text) {
    String head = "---\nid: %s\ntitle: %s\npublished: %s\n---\n\n".formatted(id, title, published);
    return head + text + "\n";
  }

  private List<Disputed> found() {
    try (ServedFolder served = written.serve()) {
      return new KnownDisputes(served.knowledge(), new SubjectsCache(served.knowledge())).run();
    }
  }

  private Outcome.Answer ask(String question) {
    try (ServedFolder served = written.serve()) {
      return (Outcome.Answer) Answerers.on(served).answer(question, null).reply().outcome();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The tram is faster than the bus.              | The bus is faster than the tram.
          The tram is faster than the bus.              | The tram is slower than the bus.
          Riding speed of the tram is fast.             | The tram has a slow riding speed.
          The ferry across the bay is cheap.            | The ferry across the bay is expensive.
          The ferry takes bicycles across the bay.      | The ferry does not take bicycles across the bay.
          """)
  void findsWhatSaysTheOpposite(String one, String other) {
    articles("## Speed\n\n" + one, "## Speed\n\n" + other).with("t/topic.yml", TOPIC);
    assertThat(found()).extracting(Disputed::grade).containsExactly(Grade.LIKELY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The tram is faster than the bus.              | The bus is slower than the tram.
          The tram is fast.                             | The bus is slow.
          The tram is fast.                             | The tram is swift.
          The tram is faster than the bus.              | The tram is slower than the ferry.
          The tram has a fast door.                     | The tram has a slow lift.
          The ferry was cheap in 1990.                  | The ferry was expensive in 2020.
          The northern ferry is cheap.                  | The southern ferry is expensive.
          The ferry is cheap for children under twelve. | The ferry is expensive for the owners of large cars.
          The bay is large and the ferry is old.        | A small ferry is new to the bay.
          """)
  void takesNoOtherDifferenceForADispute(String one, String other) {
    articles("## Rides\n\n" + one, "## Rides\n\n" + other).with("t/topic.yml", TOPIC);
    assertThat(found()).extracting(Disputed::grade).doesNotContain(Grade.LIKELY);
  }

  @Test
  void findsAnArticleThatContradictsItself() {
    written.with(
        "a.md",
        "# A\n\nThe ferry across the bay is cheap.\n\nThe ferry across the bay is expensive.");
    assertThat(found()).hasSize(1);
  }

  @Test
  void forgetsWhatWasDismissed() {
    articles(
            "## Speed\n\nThe tram is faster than the bus.",
            "## Speed\n\nThe bus is faster than the tram.")
        .with("t/topic.yml", TOPIC + DISMISSED);
    assertThat(found()).isEmpty();
    assertThat(ask("Is the tram faster than the bus?").status()).isEqualTo(Status.ANSWERED);
  }

  @Test
  void showsBothSidesWithTheirSourcesAndDates() {
    articles(
            "## Speed\n\nThe tram is faster than the bus.",
            "## Speed\n\nThe bus is faster than the tram.")
        .with("t/topic.yml", TOPIC);
    Outcome.Answer answer = ask("Is the tram faster than the bus?");
    assertThat(answer.status()).isEqualTo(Status.DISPUTED);
    assertThat(answer.answer())
        .contains("Rails (2020-01-02): The tram is faster than the bus.")
        .contains("Wheels (2021-03-04): The bus is faster than the tram.");
    assertThat(answer.citations())
        .extracting(Citation::article)
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void showsWhatATopicNotes() {
    noted();
    Outcome.Answer answer = ask("Is the tram reliable in winter?");
    assertThat(answer.status()).isEqualTo(Status.DISPUTED);
    assertThat(answer.answer()).contains("through any snow", "stays in its depot");
  }

  @Test
  void answersOtherQuestionsOnTheSameHeadingAsEver() {
    noted();
    assertThat(ask("What colour is the tram in winter?").status()).isNotEqualTo(Status.DISPUTED);
    assertThat(ask("Who drives the tram?").status()).isEqualTo(Status.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where do the sources disagree?",
        "Do the articles contradict each other on the tram?",
        "What do the articles disagree about in winter?",
      })
  void listsWhereTheArticlesDisagree(String question) {
    noted();
    Outcome.Answer answer = ask(question);
    assertThat(answer.status()).isEqualTo(Status.DISPUTED);
    assertThat(answer.answer()).contains("Reliability in winter", "Rails", "2020-01-02", "Wheels");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where do the sources disagree about the bus?",
        "Do the articles contradict each other about prices?",
      })
  void listsNothingElseWhereSomethingIsNamed(String question) {
    noted();
    assertThat(ask(question).status()).isEqualTo(Status.UNKNOWN);
  }

  private void noted() {
    articles(
            "## Winter\n\nA tram runs through any snow.\n\n## Crew\n\nAnn drives the tram.",
            "## Winter\n\nIn snow, the tram stays in its depot.\n\n## Prices\n\nThe bus costs two pounds.")
        .with("t/topic.yml", TOPIC + NOTED);
  }
}
