package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.answer.Answerers;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.knowledge.meaning.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares answering by words and meaning with what it cannot do without: the vector of the
 * question, computed by one thread in the same run.
 *
 * <p>{@code mvn test -Plong-run -Dtest=MeaningBenchmark}
 */
@Tag("long-run")
@Printing
class MeaningBenchmark {

  private static final Path TOPIC = Path.of("knowledge").toAbsolutePath();

  /** So that a short run is possible where the machine is busy. */
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 15);

  private static final int CLIENTS = 16;
  private static final int ARTICLES = Integer.getInteger("benchmark.articles", 10);
  private static final int TURNS = Integer.getInteger("benchmark.turns", 4_000);

  private final Meaning model = Models.model();

  @TempDir private Path folder;

  @Test
  void anAnswerTakesLittleLongerThanItsVector() throws IOException {
    List<String> questions = Questions.asked();
    try (ServedFolder served = ServedFolder.of(TOPIC, folder.resolve("index"), model);
        BotProcess bot = started()) {
      QuestionAnswerer answerer = Answerers.on(served);
      compare(questions, ROUNDS, answerer, bot);
      Compared compared = compare(questions, ROUNDS, answerer, bot);
      System.out.printf(
          """
          Answering %d questions by meaning, one after the other, %d rounds
                                     median       p99
            vector, one thread     %6.2f ms  %6.2f ms
            answer, in process     %6.2f ms  %6.2f ms
            answer, over HTTP      %6.2f ms  %6.2f ms
            answer over HTTP, beside the vector of the same question: %.2f
          """,
          questions.size(),
          ROUNDS,
          compared.vector.median(),
          compared.vector.quantile(0.99),
          compared.inProcess.median(),
          compared.inProcess.quantile(0.99),
          compared.overHttp.median(),
          compared.overHttp.quantile(0.99),
          compared.ratio.median());
      assertThat(compared.ratio.median()).isLessThanOrEqualTo(1.6);
      assertThat(compared.overHttp.quantile(0.99)).isLessThanOrEqualTo(40);
    }
  }

  private record Compared(Sample vector, Sample inProcess, Sample overHttp, Sample ratio) {}

  private Compared compare(
      List<String> questions, int rounds, QuestionAnswerer answerer, BotProcess bot) {
    Compared compared = new Compared(new Sample(), new Sample(), new Sample(), new Sample());
    for (int round = 0; round < rounds; round++) {
      for (String question : questions) {
        double vector = compared.vector.time(() -> Objects.requireNonNull(model.of(question)));
        compared.inProcess.time(() -> Objects.requireNonNull(answerer.answer(question, null)));
        String conversation = "round " + round + " " + question.hashCode();
        double overHttp = compared.overHttp.time(() -> Clients.ask(bot, conversation, question));
        compared.ratio.add(overHttp / vector);
      }
    }
    return compared;
  }

  @Test
  void manyClientsGetAsManyAnswersAsThereAreVectors() throws Exception {
    List<String> questions = Questions.asked();
    int cores = Runtime.getRuntime().availableProcessors();
    try (BotProcess bot = started()) {
      Clients.run(questions, 1, TURNS / 4, (client, question) -> model.of(question));
      Clients.run(
          questions, CLIENTS, TURNS, (client, question) -> Clients.ask(bot, client, question));
      Clients.Load one =
          Clients.run(questions, 1, TURNS / 4, (client, question) -> model.of(question));
      Clients.Load all =
          Clients.run(questions, cores, TURNS / 2, (client, question) -> model.of(question));
      Clients.Load asked =
          Clients.run(
              questions, CLIENTS, TURNS, (client, question) -> Clients.ask(bot, client, question));
      System.out.printf(
          """
          Answering by meaning over HTTP, %d clients, %d cores
                                              median       p99     per second
            vectors, one thread             %6.2f ms %7.2f ms  %7.0f
            vectors, a thread for each core %6.2f ms %7.2f ms  %7.0f
            answers                         %6.2f ms %7.2f ms  %7.0f
            answers beside vectors          %6.2f of one thread, %.2f of all
          """,
          CLIENTS,
          cores,
          one.median(),
          one.p99(),
          one.rate(),
          all.median(),
          all.p99(),
          all.rate(),
          asked.median(),
          asked.p99(),
          asked.rate(),
          asked.rate() / one.rate(),
          asked.rate() / all.rate());
      assertThat(asked.rate()).isGreaterThanOrEqualTo(0.8 * one.rate());
      assertThat(asked.p99()).isLessThanOrEqualTo(150);
    }
  }

  @Test
  void wordsAloneAnswerThousandsASecond() throws Exception {
    List<String> questions = Questions.asked();
    try (ServedFolder served = ServedFolder.of(TOPIC, folder.resolve("words"))) {
      QuestionAnswerer answerer = Answerers.on(served);
      Clients.run(
          questions, CLIENTS, 10 * TURNS, (client, question) -> answerer.answer(question, null));
      Clients.Load load =
          Clients.run(
              questions,
              CLIENTS,
              10 * TURNS,
              (client, question) -> answerer.answer(question, null));
      System.out.printf(
          "Answering by words alone in process, %d clients: %.0f answers/s, median %.2f ms, p99 %.2f ms%n",
          CLIENTS, load.rate(), load.median(), load.p99());
      assertThat(load.rate()).isGreaterThanOrEqualTo(3_000);
    }
  }

  @Test
  void indexingMakesVectorsNearlyAsFastAsTheModel() throws Exception {
    Path articles = folder.resolve("articles");
    GeneratedArticles.write(articles, ARTICLES);
    List<String> texts;
    try (ServedFolder served = ServedFolder.of(articles, folder.resolve("plain"))) {
      texts = sentences(served.knowledge());
    }
    int cores = Runtime.getRuntime().availableProcessors();
    Clients.run(texts, cores, texts.size() / 4, (client, text) -> model.of(text));
    Clients.Load bare = Clients.run(texts, cores, texts.size(), (client, text) -> model.of(text));
    long started = System.nanoTime();
    ServedFolder.of(articles, folder.resolve("meant"), model).close();
    double rate = texts.size() / ((System.nanoTime() - started) / 1e9);
    System.out.printf(
        """
        Indexing %d articles, %d sentences, by meaning, %d cores
          from files            %6.0f sentences/s
          vectors alone         %6.0f sentences/s
          ratio                 %6.2f
        """,
        ARTICLES, texts.size(), cores, rate, bare.rate(), rate / bare.rate());
    assertThat(rate).isGreaterThanOrEqualTo(0.85 * bare.rate());
  }

  /** What has a vector: each sentence behind its article's title. */
  private static List<String> sentences(KnowledgeBase knowledge) {
    return knowledge.articles().stream()
        .flatMap(article -> knowledge.article(article.id()).stream())
        .flatMap(article ->
            article.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .map(sentence -> article.title() + ". " + sentence.text()))
        .distinct()
        .toList();
  }

  /** A bot that has the meaning of all sentences. */
  private BotProcess started() {
    return BotProcess.start(TOPIC, folder.resolve("data")).ready().indexed();
  }
}
