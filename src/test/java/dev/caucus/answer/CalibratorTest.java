package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.index.ServedFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibratorTest {

  @Test
  void articlesAreAskedAboutWithoutAnybodyLabellingAnything(@TempDir Path folder) {
    try (ServedFolder served = Plants.serve(folder, 6)) {
      Calibration calibration = Answerers.calibration(served);
      assertThat(calibration.questions()).isBetween(40, 120);
      assertThat(calibration.bins()).hasSize(10);
      assertThat(calibration.error()).isBetween(0.0, 1.0);
      assertThat(calibration.shift()).isBetween(-0.35, 0.0);
      assertThat(Answerers.calibration(served)).isEqualTo(calibration);
    }
  }

  @Test
  void theQuestionsComeFromEveryArticle(@TempDir Path folder) {
    try (ServedFolder served = Plants.serve(folder, 6)) {
      List<SelfMade> questions =
          new SelfQuestions(served.knowledge(), TechnicalAnalyzer.ofStems(), new English())
              .made(new SubjectsCache(served.knowledge()).current());
      assertThat(questions).extracting(SelfMade::article).containsAll(Plants.NAMES);
      assertThat(questions).extracting(SelfMade::text).doesNotHaveDuplicates();
      assertThat(questions).anyMatch(question -> question.heading().equals("Soil of the fern"));
    }
  }

  @Test
  void aFewArticlesAreTooFew(@TempDir Path folder) {
    try (ServedFolder served = Plants.serve(folder, 3)) {
      assertThat(Answerers.calibration(served)).isEqualTo(Calibration.NONE);
    }
  }
}
