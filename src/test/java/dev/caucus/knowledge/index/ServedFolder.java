package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.PassageSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

/** A knowledge folder with its index, stepped by hand. */
public final class ServedFolder implements AutoCloseable {

  private final FolderFollower follower;
  private final LuceneKnowledgeBase knowledge;

  private ServedFolder(FolderFollower follower, Meaning meaning) {
    this.follower = follower;
    this.knowledge =
        new LuceneKnowledgeBase(
            new FollowerThread(follower, new BuildReport(Clock.systemUTC())), meaning);
  }

  /** Serves that folder from an index in the other one, up to date. */
  public static ServedFolder of(Path folder, Path index) {
    return of(folder, index, Meaning.NONE, Clock.systemUTC());
  }

  /** The same, searched by meaning as well. */
  public static ServedFolder of(Path folder, Path index, Meaning meaning) {
    return of(folder, index, meaning, Clock.systemUTC());
  }

  /** The same at another time. */
  public static ServedFolder of(Path folder, Path index, Clock clock) {
    return of(folder, index, Meaning.NONE, clock);
  }

  private static ServedFolder of(Path folder, Path index, Meaning meaning, Clock clock) {
    try {
      ServedFolder served =
          new ServedFolder(
              new FolderFollower(folder, IndexStorage.in(index), meaning, clock), meaning);
      served.follow();
      return served;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public KnowledgeBase knowledge() {
    return knowledge;
  }

  public PassageSearch search() {
    return knowledge;
  }

  /** Takes over what changed in the folder. */
  public void follow() {
    try {
      boolean more = true;
      while (more) {
        more = follower.step() || settles();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits a little for parts of the index that are being put together. */
  private boolean settles() {
    boolean settles = follower.index().isSettling();
    if (settles) {
      LockSupport.parkNanos(10_000_000);
    }
    return settles;
  }

  @Override
  public void close() {
    try {
      follower.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
