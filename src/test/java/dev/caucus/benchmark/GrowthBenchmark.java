package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.Answerers;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.knowledge.meaning.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how answers slow down as articles grow in number: the first topic among generated ones,
 * whose sentences have vectors by chance, since nobody asks for them.
 *
 * <p>{@code mvn test -Plong-run -Dtest=GrowthBenchmark}
 */
@Tag("long-run")
@Printing
class GrowthBenchmark {

  private static final int[] PASSAGES = {1_000, 10_000, 100_000};

  /** So that a short run can leave out the largest. */
  private static final int MOST = Integer.getInteger("benchmark.passages", 100_000);

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 5;

  @TempDir private Path folder;

  /** What a question takes, by all and without its vector. */
  private record Growth(Sample answer, Sample besides, Sample vector) {}

  @Test
  void anAnswerTakesAtMostTwiceAsLongAmongAHundredTimesAsMany() throws IOException {
    System.out.println("passages      answer         p99   without vector     vector");
    double first = 0;
    double last = 0;
    for (int passages : IntStream.of(PASSAGES).filter(size -> size <= MOST).toArray()) {
      Growth growth = among(passages);
      last = growth.answer().median();
      first = first == 0 ? last : first;
    }
    System.out.printf("from the least to the most: %.2f times as long%n", last / first);
    assertThat(last / first).isLessThanOrEqualTo(2);
  }

  private Growth among(int passages) throws IOException {
    Path articles = folder.resolve("articles-" + passages);
    Shelf.write(articles, passages);
    FileSystemUtils.copyRecursively(Path.of("knowledge"), articles.resolve("topics"));
    Meaning model = Models.model();
    try (ServedFolder served =
        ServedFolder.of(articles, folder.resolve("index-" + passages), new ChanceMeaning(model))) {
      List<String> questions = Questions.asked();
      QuestionAnswerer answerer = Answerers.on(served);
      measure(questions, WARM_UP, answerer, model);
      Growth growth = measure(questions, ROUNDS, answerer, model);
      System.out.printf(
          "%8d   %8.2f ms %8.2f ms   %8.2f ms   %8.2f ms%n",
          served.knowledge().status().passages(),
          growth.answer().median(),
          growth.answer().quantile(0.99),
          growth.besides().median(),
          growth.vector().median());
      return growth;
    }
  }

  private static Growth measure(
      List<String> questions, int rounds, QuestionAnswerer answerer, Meaning model) {
    Growth growth = new Growth(new Sample(), new Sample(), new Sample());
    for (int round = 0; round < rounds; round++) {
      for (String question : questions) {
        double vector = growth.vector().time(() -> Objects.requireNonNull(model.of(question)));
        double answer =
            growth.answer().time(() -> Objects.requireNonNull(answerer.answer(question, null)));
        growth.besides().add(answer - vector);
      }
    }
    return growth;
  }
}
