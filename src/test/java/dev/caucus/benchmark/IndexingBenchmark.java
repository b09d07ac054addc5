package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.knowledge.index.ServedFolder;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares indexing a folder of articles, from files to the commit, with a bare Lucene writer that
 * gets the finished passages and keeps their text, as an index has to that shows what it finds.
 *
 * <p>{@code mvn test -Plong-run -Dtest=IndexingBenchmark}
 */
@Tag("long-run")
@Printing
class IndexingBenchmark {

  private static final int ARTICLES = 1_000;
  private static final int ROUNDS = 5;

  @TempDir private Path folder;

  @Test
  void isAtLeastHalfAsFastAsBareLucene() {
    Path articles = folder.resolve("articles");
    GeneratedArticles.write(articles, ARTICLES);
    List<String> texts = warmUp(articles);
    Sample own = new Sample();
    Sample bare = new Sample();
    Sample ratio = new Sample();
    Sample work = new Sample();
    for (int round = 0; round < ROUNDS; round++) {
      long before = Processor.nanoseconds();
      double ownTime = own.time(indexing(articles, "own-" + round));
      long between = Processor.nanoseconds();
      double bareTime = bare.time(writing(texts, "bare-" + round));
      ratio.add(bareTime / ownTime);
      work.add((Processor.nanoseconds() - between) / (double) (between - before));
    }
    System.out.printf(
        """
        Indexing %d articles, %d passages, median of %d rounds
          Caucus, from files   %,8.0f passages/s
          Lucene, from texts   %,8.0f passages/s
          ratio of speed       %8.2f
          ratio of processor time, all threads %.2f
        """,
        ARTICLES,
        texts.size(),
        ROUNDS,
        1000 * texts.size() / own.median(),
        1000 * texts.size() / bare.median(),
        ratio.median(),
        work.median());
    assertThat(ratio.median()).isGreaterThanOrEqualTo(0.5);
  }

  /** Both ways until the compiler has seen them; returns what the passages say. */
  private List<String> warmUp(Path articles) {
    List<String> texts;
    try (ServedFolder served = ServedFolder.of(articles, folder.resolve("first"))) {
      texts = BareIndex.texts(served.knowledge());
    }
    writing(texts, "warm-bare").run();
    indexing(articles, "warm-own").run();
    return texts;
  }

  private Runnable indexing(Path articles, String index) {
    return () -> ServedFolder.of(articles, folder.resolve(index)).close();
  }

  private Runnable writing(List<String> texts, String index) {
    return () -> BareIndex.write(folder.resolve(index), texts, Field.Store.YES);
  }
}
