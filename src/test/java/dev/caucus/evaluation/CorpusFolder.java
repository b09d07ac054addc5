package dev.caucus.evaluation;

import dev.caucus.benchmark.BotProcess;
import dev.caucus.evaluation.Shown.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A folder with the articles of a corpus, as a team would keep them, without any topic. */
final class CorpusFolder {

  /** So many ask at once, as the answers do not depend on each other. */
  private static final int CLIENTS = 4;

  private final Path articles;
  private final Path data;

  CorpusFolder(Corpus corpus, Path folder) throws IOException {
    this.articles = Files.createDirectories(folder.resolve("articles"));
    this.data = folder.resolve("data");
    corpus.write(articles);
  }

  Path articles() {
    return articles;
  }

  /** Starts a bot on it, and asks it all the questions when it has read everything. */
  List<Shown> ask(List<Asked> questions, String... settings) throws Exception {
    try (BotProcess bot = BotProcess.start(articles, data, settings).ready().indexed();
        var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Shown>> asking =
          IntStream.range(0, questions.size())
              .mapToObj(i -> clients.submit(() -> Shown.by(bot, i, questions.get(i))))
              .toList();
      List<Shown> shown = new ArrayList<>();
      for (Future<Shown> each : asking) {
        shown.add(each.get());
      }
      return shown;
    }
  }
}
