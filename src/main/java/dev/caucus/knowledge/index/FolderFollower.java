package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index to what stands in the knowledge folder, one step at a time.
 *
 * <p>It looks at the whole folder each time instead of listening for events: events get lost on
 * network and container file systems, and a look costs a few microseconds a file. Steps are taken
 * by one thread; what they publish can be read by any.
 */
final class FolderFollower implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderFollower.class);

  /** Ends a step of a long build after a second or two, so that the folder is looked at again. */
  private static final long BYTES_PER_STEP = 12_000_000;

  private static final int FILES_PER_STEP = 2_000;

  private final Path root;
  private final Opening opening;
  private final Clock clock;
  private final SourceReader sources;
  private final ExecutorService workers;

  private volatile ArticleIndex index;
  private volatile Published published;
  private volatile Topics topics = new Topics(Map.of(), List.of());
  private volatile KnowledgeStatus.@Nullable Progress progress;
  private int done;

  /** The topic files as they were read last. */
  private record Topics(Map<String, FileStamp> stamps, List<TopicFile> files) {}

  /** What the other threads see. */
  record Published(
      Catalogue catalogue,
      List<KnowledgeFailure> folderFailures,
      @Nullable Instant changed,
      @Nullable Instant checked) {}

  /** Opens the index, at first and again after writing failed for good. */
  @FunctionalInterface
  interface Opening {
    ArticleIndex open() throws IOException;
  }

  FolderFollower(Path root, Path indexFolder, Clock clock) throws IOException {
    this(root, () -> ArticleIndex.open(indexFolder), clock);
  }

  FolderFollower(Path root, Opening opening, Clock clock) throws IOException {
    this.root = root;
    this.opening = opening;
    this.clock = clock;
    this.sources = new SourceReader(root, clock);
    this.workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("indexing-", 0).factory());
    this.index = opening.open();
    this.published = new Published(Catalogue.of(index.files()), List.of(), index.changed(), null);
  }

  ArticleIndex index() {
    return index;
  }

  Published published() {
    return published;
  }

  /** The topics that could be read. */
  List<Topic> topics() {
    return topics.files().stream()
        .flatMap(file -> Optional.ofNullable(file.topic()).stream())
        .toList();
  }

  /** What is wrong with folders, topics and files. */
  List<KnowledgeFailure> failures() {
    List<KnowledgeFailure> failures = new ArrayList<>(published.folderFailures());
    topics.files().forEach(file -> failures.addAll(file.failures()));
    failures.addAll(published.catalogue().failures());
    return failures;
  }

  KnowledgeStatus.@Nullable Progress progress() {
    return progress;
  }

  /**
   * Looks at the folder once and takes over some of what changed.
   *
   * @return whether more is waiting
   * @throws IOException if the index cannot be read or written; what was served before still is
   */
  boolean step() throws IOException {
    if (index.isBroken()) {
      reopen();
    }
    if (!index.isWritable()) {
      return followOtherProcess();
    }
    FolderScan scan = FolderScan.of(root);
    follow(scan.topics());
    Catalogue before = published.catalogue();
    List<String> pending = pending(scan, before.files());
    List<String> batch = batch(pending, scan.articles());
    Set<String> gone = gone(scan, before.files(), pending, batch);
    if (batch.isEmpty() && gone.isEmpty()) {
      publish(scan, before, false);
    } else {
      Map<String, SourceFile> files = new HashMap<>(before.files());
      boolean changed = drop(gone, files) | take(batch, pending.size(), scan, files);
      if (changed) {
        index.commit(clock.instant());
      }
      publish(scan, Catalogue.of(files), changed);
    }
    boolean more = pending.size() > batch.size();
    done = more ? done + batch.size() : 0;
    if (!more) {
      progress = null;
    }
    return more;
  }

  private void follow(Map<String, FileStamp> stamps) {
    if (!stamps.equals(topics.stamps())) {
      topics =
          new Topics(
              stamps, stamps.keySet().stream().map(path -> TopicFile.read(root, path)).toList());
    }
  }

  private boolean drop(Set<String> gone, Map<String, SourceFile> files) throws IOException {
    if (gone.isEmpty()) {
      return false;
    }
    index.remove(gone);
    files.keySet().removeAll(gone);
    return true;
  }

  /** The files whose content may differ from what the index holds. */
  private List<String> pending(FolderScan scan, Map<String, SourceFile> known) {
    List<String> pending = new ArrayList<>();
    scan.articles()
        .forEach((path, stamp) -> {
          SourceFile file = known.get(path);
          if (file == null
              || !file.stamp().equals(stamp)
              || (!file.settled() && sources.isSettled(stamp))) {
            pending.add(path);
          }
        });
    return pending;
  }

  private static List<String> batch(List<String> pending, Map<String, FileStamp> stamps) {
    long bytes = 0;
    int files = 0;
    for (String path : pending) {
      FileStamp stamp = stamps.get(path);
      bytes += stamp == null ? 0 : stamp.size();
      files++;
      if (bytes >= BYTES_PER_STEP || files >= FILES_PER_STEP) {
        break;
      }
    }
    return pending.subList(0, files);
  }

  /** The files to drop: those that vanished, and those that changed and have to wait. */
  private static Set<String> gone(
      FolderScan scan, Map<String, SourceFile> known, List<String> pending, List<String> batch) {
    Set<String> gone = new HashSet<>(known.keySet());
    gone.removeAll(scan.articles().keySet());
    for (String waiting : pending.subList(batch.size(), pending.size())) {
      SourceFile file = known.get(waiting);
      if (file != null && !file.stamp().equals(scan.articles().get(waiting))) {
        gone.add(waiting);
      }
    }
    return gone;
  }

  /** Reads and indexes a batch on all cores; returns whether anything but stamps changed. */
  private boolean take(
      List<String> batch, int waiting, FolderScan scan, Map<String, SourceFile> known)
      throws IOException {
    AtomicInteger finished = new AtomicInteger();
    int total = done + waiting;
    progress = new KnowledgeStatus.Progress(done, total);
    ArticleIndex target = index;
    List<Future<SourceReader.Outcome>> readings = new ArrayList<>();
    for (String path : batch) {
      FileStamp stamp = scan.articles().get(path);
      SourceFile before = known.get(path);
      if (stamp != null) {
        readings.add(
            workers.submit(() -> {
              SourceReader.Outcome outcome = sources.read(path, stamp, before);
              if (outcome.unchanged()) {
                target.restamp(outcome.file());
              } else {
                target.put(outcome.file(), outcome.passages());
              }
              progress = new KnowledgeStatus.Progress(done + finished.incrementAndGet(), total);
              return outcome;
            }));
      }
    }
    boolean changed = false;
    for (Future<SourceReader.Outcome> reading : readings) {
      SourceReader.Outcome outcome = await(reading);
      known.put(outcome.file().path(), outcome.file());
      changed |= !outcome.unchanged();
      outcome.file().failures().stream()
          .filter(failure -> !outcome.unchanged())
          .forEach(failure -> log.warn("Article left out or odd: {}", failure));
    }
    return changed;
  }

  private static <T> T await(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("indexing failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    }
  }

  private void publish(FolderScan scan, Catalogue catalogue, boolean changed) {
    Instant now = clock.instant();
    published = new Published(catalogue, scan.failures(), changed ? now : published.changed(), now);
  }

  private boolean followOtherProcess() throws IOException {
    index.refresh();
    FolderScan scan = FolderScan.of(root);
    follow(scan.topics());
    published =
        new Published(
            Catalogue.of(index.files()), scan.failures(), index.changed(), clock.instant());
    return false;
  }

  private void reopen() throws IOException {
    ArticleIndex broken = index;
    index = opening.open();
    published =
        new Published(
            Catalogue.of(index.files()),
            published.folderFailures(),
            published.changed(),
            published.checked());
    broken.close();
  }

  @Override
  public void close() throws IOException {
    workers.shutdownNow();
    index.close();
  }
}
