package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.AnswerStages;
import java.util.Collection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures each stage of an answer with JMH, in a process of its own each.
 *
 * <p>{@code mvn test -Plong-run -Dtest=AnswerStagesBenchmark}
 */
@Tag("long-run")
@Printing
class AnswerStagesBenchmark {

  @Test
  void printsWhatEachStageTakes() throws Exception {
    Collection<RunResult> stages =
        new Runner(
                new OptionsBuilder()
                    .include(AnswerStages.class.getName())
                    .jvmArgs("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    System.out.println("stage of an answer     microseconds");
    for (RunResult stage : stages) {
      System.out.printf(
          "  %-18s %10.1f ± %.1f%n",
          stage.getPrimaryResult().getLabel(),
          stage.getPrimaryResult().getScore(),
          stage.getPrimaryResult().getScoreError());
    }
    assertThat(stages).isNotEmpty();
  }
}
