package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.Meaning.State;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Vector;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the sentences of the index their vectors, after their words: those are there in a moment,
 * while a vector takes some milliseconds.
 *
 * <p>What was made of the same text before is used again, so a changed article costs its changed
 * sentences.
 */
final class SentenceEncoding {

  private static final Logger log = LoggerFactory.getLogger(SentenceEncoding.class);

  /** Then the folder is looked at again, so that no change has to wait. */
  private static final long STEP = Duration.ofMillis(700).toNanos();

  /** As many texts as keep all cores busy between two looks at the clock. */
  private static final int AT_ONCE = 128;

  private final Meaning meaning;
  private final ExecutorService workers;

  /** What was made for an article that is not complete yet. */
  private final Map<String, float[]> made = new HashMap<>();

  /** What the index had of articles that changed, until they are complete again. */
  private final Map<String, float[]> kept = new ConcurrentHashMap<>();

  SentenceEncoding(Meaning meaning, ExecutorService workers) {
    this.meaning = meaning;
    this.workers = workers;
  }

  /** Those vectors of a file's sentences that the index has already. */
  Vectors known(SourceFile file, List<Passage> passages, ArticleIndex index) throws IOException {
    Article article = file.article();
    if (article == null || meaning.state() == State.OFF) {
      return Vectors.NONE;
    }
    Map<String, float[]> known = index.vectors(texts(article, passages).keySet());
    kept.putAll(known);
    return new Vectors(meaning.model(), known);
  }

  /** The texts of a file's sentences by their hashes. */
  private Map<String, String> texts(Article article, List<Passage> passages) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Passage passage : passages) {
      SentenceVectors.texts(article, passage)
          .forEach(text -> texts.put(SentenceVectors.hash(meaning.model(), text), text));
    }
    return texts;
  }

  /**
   * Goes on for a while.
   *
   * @param files what the index knows, by path; those that were completed are replaced
   * @return whether more is waiting
   */
  boolean step(ArticleIndex index, Map<String, SourceFile> files) throws IOException {
    long end = System.nanoTime() + STEP;
    for (SourceFile file : new TreeMap<>(files).values()) {
      Article article = file.article();
      if (article != null && isWaiting(file)) {
        List<Passage> passages = index.passages(file.path());
        if (!encode(texts(article, passages), index, end)) {
          return meaning.state() != State.UNAVAILABLE;
        }
        SourceFile complete = file.meaning(meaning.model());
        index.put(complete, passages, new Vectors(meaning.model(), Map.copyOf(made)));
        files.put(file.path(), complete);
        made.clear();
      }
      if (System.nanoTime() > end) {
        return files.values().stream().anyMatch(this::isWaiting);
      }
    }
    kept.clear();
    return false;
  }

  private boolean isWaiting(SourceFile file) {
    State state = meaning.state();
    return state != State.OFF
        && state != State.UNAVAILABLE
        && file.article() != null
        && !meaning.model().equals(file.model());
  }

  /** Makes the vectors that are missing; false if time was up before. */
  private boolean encode(Map<String, String> texts, ArticleIndex index, long end)
      throws IOException {
    made.keySet().retainAll(texts.keySet());
    Map<String, String> missing = new LinkedHashMap<>(texts);
    missing.keySet().removeAll(made.keySet());
    made.putAll(index.vectors(missing.keySet()));
    missing.keySet().stream()
        .filter(kept::containsKey)
        .forEach(hash -> made.put(hash, kept.get(hash)));
    missing.keySet().removeAll(made.keySet());
    List<Map.Entry<String, String>> waiting = new ArrayList<>(missing.entrySet());
    for (int from = 0; from < waiting.size(); from += AT_ONCE) {
      if (System.nanoTime() > end || meaning.state() == State.UNAVAILABLE) {
        return false;
      }
      encode(waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE)));
    }
    return meaning.state() != State.UNAVAILABLE;
  }

  private void encode(List<Map.Entry<String, String>> texts) throws IOException {
    List<Callable<float[]>> tasks = new ArrayList<>();
    for (Map.Entry<String, String> text : texts) {
      tasks.add(() -> {
        Vector vector = meaning.of(text.getValue());
        return vector == null ? new float[0] : vector.values();
      });
    }
    try {
      List<Future<float[]>> vectors = workers.invokeAll(tasks);
      for (int i = 0; i < texts.size(); i++) {
        keep(texts.get(i).getKey(), vectors.get(i));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    }
  }

  /** A sentence without a vector leaves its passage to the search by words. */
  private void keep(String hash, Future<float[]> vector) {
    if (vector.state() == Future.State.FAILED) {
      log.warn("A sentence has no vector", vector.exceptionNow());
    } else if (vector.resultNow().length > 0) {
      made.put(hash, vector.resultNow());
    }
  }

  /** How many articles are complete. */
  KnowledgeStatus.Progress progress(Collection<SourceFile> files) {
    int all = (int) files.stream().filter(file -> file.article() != null).count();
    int waiting = (int) files.stream().filter(this::isWaiting).count();
    return new KnowledgeStatus.Progress(all - waiting, all);
  }
}
