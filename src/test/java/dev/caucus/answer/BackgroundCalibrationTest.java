package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.answer.BackgroundCalibration.Pace;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.Vector;
import dev.caucus.knowledge.Vocabulary;
import dev.caucus.knowledge.index.ServedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Aside
class BackgroundCalibrationTest {

  private static final Pace PACE =
      new Pace(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(200));

  private Instant now = Instant.EPOCH;

  private BackgroundCalibration on(ServedFolder served) {
    return on(served, served.search());
  }

  private BackgroundCalibration on(ServedFolder served, PassageSearch search) {
    return new BackgroundCalibration(
        served.knowledge(), search, new SubjectsCache(served.knowledge()), PACE, () -> now);
  }

  /** Goes on until there is nothing more to do, and tells in how many steps. */
  private int settle(BackgroundCalibration background) {
    background.step();
    now = now.plus(PACE.quiet());
    int steps = 1;
    while (!background.step().equals(PACE.look())) {
      steps++;
    }
    return steps;
  }

  @Test
  void nothingIsAskedBeforeTheArticlesAreQuiet(@TempDir Path folder) {
    try (ServedFolder served = Plants.serve(folder, 4)) {
      BackgroundCalibration background = on(served);
      assertThat(background.step()).isEqualTo(PACE.look());
      now = now.plus(PACE.quiet()).minusMillis(1);
      assertThat(background.step()).isEqualTo(PACE.look());
      now = now.plusMillis(1);
      assertThat(background.step()).isEqualTo(PACE.pause());
      assertThat(background.calibration()).isEqualTo(Calibration.NONE);
    }
  }

  @Test
  void oneQuestionIsAskedAtATimeUntilAllTellTogether(@TempDir Path folder) {
    try (ServedFolder served = Plants.serve(folder, 4)) {
      BackgroundCalibration background = on(served);
      int steps = settle(background);
      Calibration calibration = background.calibration();
      assertThat(calibration).isEqualTo(Answerers.calibration(served));
      assertThat(steps).isEqualTo(calibration.questions() + 1);
    }
  }

  @Test
  void nothingIsDoneWhileTheArticlesStayAsTheyAre(@TempDir Path folder) {
    try (ServedFolder served = Plants.serve(folder, 4)) {
      BackgroundCalibration background = on(served);
      settle(background);
      Calibration calibration = background.calibration();
      for (int i = 0; i < 10; i++) {
        now = now.plus(Duration.ofHours(1));
        assertThat(background.step()).isEqualTo(PACE.look());
      }
      assertThat(background.calibration()).isSameAs(calibration);
    }
  }

  @Test
  void whatWasMeasuredCountsUntilChangedArticlesAreMeasuredAnew(@TempDir Path folder)
      throws Exception {
    try (ServedFolder served = Plants.serve(folder, 4)) {
      BackgroundCalibration background = on(served);
      settle(background);
      Calibration before = background.calibration();
      Files.delete(folder.resolve("articles/fern.md"));
      served.follow();
      background.step();
      assertThat(background.calibration()).isSameAs(before);
      settle(background);
      assertThat(background.calibration()).isEqualTo(Calibration.NONE);
    }
  }

  @Test
  void aSearchThatFailsIsLeftAloneUntilTheArticlesChange(@TempDir Path folder) {
    try (ServedFolder served = Plants.serve(folder, 4)) {
      BackgroundCalibration background = on(served, new Broken());
      settle(background);
      assertThat(background.calibration()).isEqualTo(Calibration.NONE);
      assertThat(background.step()).isEqualTo(PACE.look());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void hardlyAnyArticlesAreNoReasonToFail(int articles, @TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("articles"));
    try (ServedFolder served = Plants.serve(folder, articles)) {
      BackgroundCalibration background = on(served);
      assertThat(settle(background)).isEqualTo(1);
      assertThat(background.calibration()).isEqualTo(Calibration.NONE);
    }
  }

  @Test
  @Tag("long-run")
  void aThousandArticlesAreAskedNoMoreThanAFew(@TempDir Path folder) throws Exception {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (int i = 0; i < 1_000; i++) {
      Files.writeString(articles.resolve(i + ".md"), Plants.article(name(i), i));
    }
    try (ServedFolder served = ServedFolder.of(articles, folder.resolve("index"))) {
      BackgroundCalibration background = on(served);
      settle(background);
      assertThat(background.calibration().questions()).isBetween(60, 120);
    }
  }

  /** A word of its own for each number. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder("zinnia");
    String.valueOf(number).chars().forEach(digit -> name.append("bcdfghklmp".charAt(digit - '0')));
    return name.toString();
  }

  @Test
  void itRunsByItselfFromTheStartToTheStop(@TempDir Path folder) {
    try (ServedFolder served = Plants.serve(folder, 4)) {
      var background =
          new BackgroundCalibration(
              served.knowledge(),
              served.search(),
              new SubjectsCache(served.knowledge()),
              new Pace(Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(1)),
              Clock.systemUTC());
      assertThat(background.isRunning()).isFalse();
      background.start();
      try {
        await().atMost(Duration.ofMinutes(3)).until(() -> background.calibration().isMeasured());
      } finally {
        background.stop();
      }
      assertThat(background.isRunning()).isFalse();
      assertThat(background.calibration()).isEqualTo(Answerers.calibration(served));
    }
  }

  /** An index whose files are gone. */
  private static final class Broken implements PassageSearch {

    @Override
    public List<Found> find(Wanted wanted, int limit) {
      throw new IllegalStateException("The index is gone.");
    }

    @Override
    public @Nullable Vector meaning(String text) {
      return null;
    }

    @Override
    public Vocabulary vocabulary() {
      throw new IllegalStateException("The index is gone.");
    }

    @Override
    public Vocabulary vocabulary(Set<String> articles) {
      throw new IllegalStateException("The index is gone.");
    }
  }
}
