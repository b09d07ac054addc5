package dev.caucus.knowledge.meaning;

import ai.onnxruntime.OrtException;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.Vector;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The meaning of sentences by a model that is loaded in the background.
 *
 * <p>Where it cannot be loaded, as on a system without its native library, there are words alone.
 */
final class SentenceMeaning implements Meaning, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SentenceMeaning.class);

  private final FutureTask<@Nullable OnnxModel> loading;

  /** More texts at once than cores would only wait for each other, deep in native code. */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private volatile State state = State.LOADING;

  private SentenceMeaning(Loader loader) {
    this.loading = new FutureTask<>(() -> load(loader));
  }

  /** Loads a model. */
  @FunctionalInterface
  interface Loader {
    OnnxModel load() throws Exception;
  }

  /** Starts to load the model. */
  static SentenceMeaning loading(Loader loader) {
    SentenceMeaning meaning = new SentenceMeaning(loader);
    Thread.ofPlatform().daemon().name("meaning").start(meaning.loading);
    return meaning;
  }

  private @Nullable OnnxModel load(Loader loader) {
    try {
      OnnxModel model = loader.load();
      state = State.READY;
      return model;
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      state = State.UNAVAILABLE;
      log.warn("Articles are searched by their words alone: the model of meaning is not loaded", e);
      return null;
    }
  }

  @Override
  public @Nullable Vector of(String text) {
    try {
      OnnxModel model = loading.get();
      if (model == null) {
        return null;
      }
      turns.acquire();
      try {
        return new Vector(model.encode(text));
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (java.util.concurrent.ExecutionException | OrtException e) {
      throw new IllegalStateException("the meaning of a text could not be computed", e);
    }
  }

  @Override
  public String model() {
    return OnnxModel.NAME;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void close() throws OrtException {
    if (state == State.READY) {
      OnnxModel model = loading.resultNow();
      turns.acquireUninterruptibly(Runtime.getRuntime().availableProcessors());
      if (model != null) {
        model.close();
      }
    }
  }
}
