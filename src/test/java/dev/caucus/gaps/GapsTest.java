package dev.caucus.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Person;
import dev.caucus.store.Engine;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is noted, what of it is kept, and for how long. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(OutputCaptureExtension.class)
class GapsTest {

  private static final Person ANN = new Person("slack", "T1/U1");
  private static final Person BO = new Person("slack", "T1/U2");
  private static final String QUESTION = "Does the kettle whistle?";

  private static final Citation CLOSEST =
      new Citation(
          1, "kettles", "Kettles", "Cleo", null, "Care", 3, "It hums.", "/articles/kettles");
  private static final Nearest NEAREST = new Nearest("kettles", "Kettles", "Care", 3, "It hums.");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-06-29T23:30:00Z"));
  private final Engine engine;
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  GapsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsAQuestionOfSeveralPeopleAndDaysOnceForEachTimeItWasAsked() {
    note(notes -> {
      notes.add(Kind.UNKNOWN, QUESTION, answer(), Set.of(ANN));
      notes.add(Kind.UNKNOWN, "does the KETTLE whistle?", answer(), Set.of(BO));
    });
    clock.pass(Duration.ofHours(1));
    note(notes -> {
      notes.add(Kind.UNKNOWN, "the whistling of kettles", answer(), Set.of(ANN));
      notes.add(Kind.UNHELPFUL, QUESTION, answer(CLOSEST), Set.of(ANN, BO));
    });
    assertThat(clusters())
        .singleElement()
        .satisfies(cluster -> {
          assertThat(cluster.question()).isEqualTo(QUESTION);
          assertThat(cluster.others()).containsExactly("the whistling of kettles");
          assertThat(cluster.unknown()).isEqualTo(3);
          assertThat(cluster.unhelpful()).isEqualTo(1);
          assertThat(cluster.newest()).isEqualTo(LocalDate.parse("2026-06-30"));
          assertThat(cluster.nearest()).isEqualTo(NEAREST);
          assertThat(cluster.confidence()).isEqualTo(0.25);
        });
  }

  @Test
  void storesNothingThatLeadsToAnybody() {
    note(notes ->
        notes.add(
            Kind.UNKNOWN,
            "Did <@U1|ann> tell bo@example.org, +49 30 1234567, about the kettle?",
            answer(CLOSEST),
            Set.of(ANN)));
    List<String> stored =
        database.client().sql("select * from gap").query().listOfRows().stream()
            .map(row -> row.values().toString())
            .toList();
    assertThat(stored).hasSize(1);
    assertThat(stored.getFirst())
        .contains("Did [...] tell [...], about the kettle?")
        .doesNotContain("ann>", "example.org", "1234567", "U1", "slack", "23:30");
  }

  @Test
  void notesNothingThatAsksNothing() {
    note(notes -> {
      for (String empty : List.of("", "?", "who is @ann?", "and what about it?", "https://x.org")) {
        notes.add(Kind.UNKNOWN, empty, answer(), Set.of(ANN));
      }
    });
    assertThat(clusters()).isEmpty();
  }

  @Test
  void notesNothingOfWhoeverDoesNotWantIt() {
    Refusals refusals = TestGaps.refusals(database.client());
    refusals.add(ANN);
    refusals.add(ANN);
    note(notes -> {
      notes.add(Kind.UNKNOWN, QUESTION, answer(), Set.of(ANN));
      notes.add(Kind.UNHELPFUL, QUESTION, answer(), Set.of(BO, ANN));
    });
    assertThat(clusters()).isEmpty();
    assertThat(database.client().sql("select person from gap_refused").query(String.class).single())
        .hasSize(64)
        .doesNotContain("U1");

    refusals.remove(ANN);
    assertThat(refusals.has(ANN)).isFalse();
    note(notes -> notes.add(Kind.UNKNOWN, QUESTION, answer(), Set.of(ANN)));
    assertThat(clusters()).hasSize(1);
  }

  @Test
  void takesBackWhatSomebodyThoughtBetterOf() {
    note(notes -> {
      notes.takeBack(Kind.UNHELPFUL, QUESTION, Set.of(ANN));
      notes.add(Kind.UNHELPFUL, QUESTION, answer(), Set.of(ANN));
      notes.add(Kind.UNHELPFUL, QUESTION, answer(), Set.of(BO));
      notes.takeBack(Kind.UNHELPFUL, QUESTION, Set.of(ANN));
    });
    assertThat(clusters()).singleElement().extracting(GapCluster::unhelpful).isEqualTo(1);
    note(notes -> notes.takeBack(Kind.UNHELPFUL, QUESTION, Set.of(BO)));
    assertThat(clusters()).isEmpty();
  }

  @Test
  void forgetsWhatIsOlderThanTheRetentionAndDoesNotShowItBefore() {
    note(notes -> notes.add(Kind.UNKNOWN, QUESTION, answer(), Set.of(ANN)));
    clock.pass(TestGaps.SETTINGS.retention());
    retention().forget();
    assertThat(clusters()).hasSize(1);
    clock.pass(Duration.ofDays(1));
    assertThat(clusters()).isEmpty();
    assertThat(rows()).isEqualTo(1);
    retention().forget();
    assertThat(rows()).isZero();
  }

  @Test
  void isSilentlyLeftOutWhereTheStoreIsGone(CapturedOutput log) {
    database.close();
    note(notes -> notes.add(Kind.UNKNOWN, QUESTION, answer(), Set.of(ANN)));
    assertThat(log)
        .containsPattern("Error [0-9a-f]{8}: a knowledge gap could not be noted")
        .doesNotContain("whistle");
  }

  @Test
  void neverThrowsEvenAfterTheEnd(CapturedOutput log) {
    GapRecorder notes = TestGaps.recorder(database.client(), clock);
    notes.close();
    notes.add(Kind.UNKNOWN, QUESTION, answer(), Set.of(ANN));
    assertThat(log).contains("was not noted");
  }

  private void note(Consumer<GapNotes> work) {
    try (GapRecorder recorder = TestGaps.recorder(database.client(), clock)) {
      work.accept(recorder);
    }
  }

  private List<GapCluster> clusters() {
    return TestGaps.report(database.client(), clock).clusters();
  }

  private GapRetention retention() {
    return new GapRetention(new JdbcGapStore(database.client()), TestGaps.retained(clock));
  }

  private int rows() {
    return database.client().sql("select count(*) from gap").query(Integer.class).single();
  }

  private static Outcome.Answer answer(Citation... citations) {
    return new Outcome.Answer(Status.UNKNOWN, "No.", 0.25, List.of(citations), List.of());
  }
}
