package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.Answerers;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.knowledge.index.ServedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares answering a question with a bare search for its words and marking them in the hits.
 *
 * <p>{@code mvn test -Plong-run -Dtest=AnswerBenchmark}
 */
@Tag("long-run")
@Printing
class AnswerBenchmark {

  private static final int WARM_UP = 20;
  private static final int ROUNDS = 20;

  @TempDir private Path folder;

  @Test
  void takesAtMostFourTimesTheSearchOnTheFirstTopic() throws IOException {
    assertThat(ratio("the first topic", Path.of("knowledge"))).isLessThanOrEqualTo(4);
  }

  @Test
  void takesAtMostFourTimesTheSearchOnAThousandArticles() throws IOException {
    Path articles = folder.resolve("articles");
    GeneratedArticles.write(articles, 1_000);
    assertThat(ratio("1,000 articles", articles)).isLessThanOrEqualTo(4);
  }

  private double ratio(String corpus, Path articles) throws IOException {
    List<String> questions = Questions.all();
    try (ServedFolder served = ServedFolder.of(articles, folder.resolve("index"));
        BareIndex bare =
            BareIndex.of(folder.resolve("bare"), BareIndex.texts(served.knowledge()))) {
      QuestionAnswerer answerer = Answerers.on(served);
      measure(questions, WARM_UP, answerer, bare, new Sample(), new Sample());
      Sample own = new Sample();
      Sample search = new Sample();
      measure(questions, ROUNDS, answerer, bare, own, search);
      double ratio = own.median() / search.median();
      System.out.printf(
          """
          Answering %d questions from %s, %d rounds
                                       median       p99
            Caucus, answer           %6.3f ms  %6.3f ms
            Lucene, search and mark  %6.3f ms  %6.3f ms
            ratio                    %6.2f
          """,
          questions.size(),
          corpus,
          ROUNDS,
          own.median(),
          own.quantile(0.99),
          search.median(),
          search.quantile(0.99),
          ratio);
      return ratio;
    }
  }

  private static void measure(
      List<String> questions,
      int rounds,
      QuestionAnswerer answerer,
      BareIndex bare,
      Sample own,
      Sample search) {
    for (int round = 0; round < rounds; round++) {
      for (String question : questions) {
        own.time(() -> Objects.requireNonNull(answerer.answer(question, null)));
        search.time(() -> Objects.requireNonNull(bare.ask(bare.query(question))));
      }
    }
  }
}
