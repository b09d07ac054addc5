package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.answer.BackgroundCalibration.Pace;
import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.index.ServedFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibratorTest {

  private static final List<String> PLANTS =
      List.of("fern", "cactus", "orchid", "ivy", "lavender", "basil");

  /** Articles in the same words about different plants. */
  private static ServedFolder serve(Path folder, int articles) {
    WrittenFolder written = new WrittenFolder(folder);
    for (int i = 0; i < articles; i++) {
      StringBuilder text = new StringBuilder("# The " + PLANTS.get(i) + "\n");
      for (String part : List.of("Watering", "Soil", "Light", "Pests", "Pots", "Winter")) {
        text.append(
            """

            ## %2$s of the %1$s

            Gardeners describe %2$s for every %1$s with careful seasonal notes numbered %3$d.
            Experienced growers compare %1$s %2$s across several greenhouse experiments yearly.
            """
                .formatted(PLANTS.get(i), part, 17 * i + part.length()));
      }
      written.with(PLANTS.get(i) + ".md", text.toString());
    }
    return written.serve();
  }

  private static Calibration calibrated(ServedFolder served) {
    Subjects subjects = new SubjectsCache(served.knowledge()).current();
    Calibrator calibrator = new Calibrator(served.knowledge(), served.search(), subjects);
    while (!calibrator.isDone()) {
      calibrator.step();
    }
    return calibrator.result();
  }

  @Test
  void articlesAreAskedAboutWithoutAnybodyLabellingAnything(@TempDir Path folder) {
    try (ServedFolder served = serve(folder, 6)) {
      Calibration calibration = calibrated(served);
      assertThat(calibration.questions()).isBetween(40, 120);
      assertThat(calibration.bins()).hasSize(10);
      assertThat(calibration.error()).isBetween(0.0, 1.0);
      assertThat(calibration.shift()).isBetween(-0.35, 0.35);
      assertThat(calibrated(served)).isEqualTo(calibration);
    }
  }

  @Test
  void theQuestionsComeFromEveryArticle(@TempDir Path folder) {
    try (ServedFolder served = serve(folder, 6)) {
      List<SelfMade> questions =
          new SelfQuestions(served.knowledge(), TechnicalAnalyzer.ofStems(), new English())
              .made(new SubjectsCache(served.knowledge()).current());
      assertThat(questions).extracting(SelfMade::article).containsAll(PLANTS);
      assertThat(questions).extracting(SelfMade::text).doesNotHaveDuplicates();
      assertThat(questions).anyMatch(question -> question.heading().equals("Soil of the fern"));
    }
  }

  @Test
  void aFewArticlesAreTooFew(@TempDir Path folder) {
    try (ServedFolder served = serve(folder, 3)) {
      assertThat(calibrated(served)).isEqualTo(Calibration.NONE);
    }
  }

  @Test
  void itHappensInTheBackgroundOnceTheArticlesAreQuiet(@TempDir Path folder) {
    try (ServedFolder served = serve(folder, 4);
        var background =
            new BackgroundCalibration(
                served.knowledge(),
                served.search(),
                new SubjectsCache(served.knowledge()),
                new Pace(Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(1)))) {
      assertThat(background.calibration()).isEqualTo(Calibration.NONE);
      background.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> background.calibration().isMeasured());
      assertThat(background.calibration()).isEqualTo(calibrated(served));
    }
  }
}
