package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Meaning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.AlreadyClosedException;
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

  private final Path root;
  private final IndexStorage storage;
  private final Clock clock;
  private final SourceReader sources;
  private final TopicFollower topics;
  private final ExecutorService workers;
  private final SentenceEncoding encoding;

  private volatile OpenIndex open;
  private volatile Published published;
  private volatile KnowledgeStatus.@Nullable Progress progress;
  private volatile Duration lookTime = Duration.ZERO;
  private int done;

  /** Not after that has failed, until something changes: it would fill a full disk again. */
  private boolean settles = true;

  /** What the other threads see. */
  record Published(
      Catalogue catalogue,
      List<KnowledgeFailure> folderFailures,
      @Nullable Instant changed,
      @Nullable Instant checked) {}

  FolderFollower(Path root, IndexStorage storage, Meaning meaning, Clock clock) throws IOException {
    this.root = root;
    this.storage = storage;
    this.clock = clock;
    this.sources = new SourceReader(root, clock);
    this.topics = new TopicFollower(root, sources);
    this.workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("indexing-", 0).factory());
    this.encoding = new SentenceEncoding(meaning, workers);
    this.open = OpenIndex.in(storage);
    this.published = new Published(open.catalogue(), List.of(), open.index().changed(), null);
  }

  ArticleIndex index() {
    return open.index();
  }

  Published published() {
    return published;
  }

  ServedTopics topics() {
    return topics.served();
  }

  /** What is wrong with folders, topics and files. */
  List<KnowledgeFailure> failures() {
    List<KnowledgeFailure> failures = new ArrayList<>(published.folderFailures());
    failures.addAll(topics.served().failures());
    failures.addAll(published.catalogue().failures());
    return failures;
  }

  KnowledgeStatus.@Nullable Progress progress() {
    return progress;
  }

  /** How long the last look at the folder took, without what it led to. */
  Duration lookTime() {
    return lookTime;
  }

  /**
   * Looks at the folder once and takes over some of what changed.
   *
   * @return whether more is waiting
   * @throws IOException if the index cannot be read or written; what was served before still is,
   *     except for what is no longer in the folder
   */
  boolean step() throws IOException {
    if (open.isOutdated()) {
      Throwable reason = open.index().brokenBy();
      reopen();
      if (reason != null) {
        settles = false;
        throw telling(List.of(reason));
      }
    }
    FolderScan scan = look();
    topics.look(scan);
    if (!open.index().isWritable()) {
      Instant changed = open.index().changed();
      published = new Published(open.catalogue(), scan.failures(), changed, clock.instant());
      topics.follow(open, true);
      return false;
    }
    try {
      return follow(scan);
    } catch (IOException | RuntimeException | Error e) {
      progress = null;
      done = 0;
      settles = false;
      open.index().abandon(e);
      topics.followAnyway(published.catalogue(), open.index(), e);
      throw e;
    }
  }

  private FolderScan look() {
    long started = System.nanoTime();
    FolderScan scan = FolderScan.of(root);
    lookTime = Duration.ofNanos(System.nanoTime() - started);
    return scan;
  }

  private boolean follow(FolderScan scan) throws IOException {
    Map<String, SourceFile> known = open.catalogue().files();
    FolderChanges changes = FolderChanges.between(scan, known, sources::isSettled);
    boolean changed = !changes.isEmpty() && takeOver(changes, scan, new HashMap<>(known));
    boolean more = changes.hasMore();
    publish(scan, open.catalogue(), changed);
    topics.follow(open, !more);
    done = more ? done + changes.batch().size() : 0;
    if (more || encode(scan)) {
      return true;
    }
    progress = null;
    return false;
  }

  /** Goes on to compute what sentences mean; returns whether more is waiting. */
  private boolean encode(FolderScan scan) throws IOException {
    Map<String, SourceFile> files = new HashMap<>(open.catalogue().files());
    boolean more = encoding.step(open.index(), files);
    if (!files.equals(open.catalogue().files())) {
      open.index().commit(published.changed());
      open = open.with(open.catalogue().withVectors(files));
      publish(scan, open.catalogue(), false);
    }
    if (more) {
      progress = encoding.progress(files.values());
    } else if (settles && open.index().settle()) {
      open.index().commit(published.changed());
      open = open.with(open.catalogue());
    }
    return more;
  }

  /** Brings the index to the changes; returns whether anything but stamps changed. */
  private boolean takeOver(FolderChanges changes, FolderScan scan, Map<String, SourceFile> files)
      throws IOException {
    settles = true;
    boolean dropped = drop(changes.gone(), files, scan);
    boolean changed = take(changes, scan, files) || dropped;
    if (!files.equals(open.catalogue().files())) {
      open.index().commit(changed ? clock.instant() : published.changed());
      open = open.with(Catalogue.of(files));
    }
    return changed;
  }

  /** Serves those files no longer, long before the index has forgotten them. */
  private boolean drop(Set<String> gone, Map<String, SourceFile> files, FolderScan scan)
      throws IOException {
    if (gone.isEmpty()) {
      return false;
    }
    files.keySet().removeAll(gone);
    Catalogue rest = Catalogue.of(files);
    publish(scan, rest, true);
    topics.follow(rest, false, open.index());
    open.index().remove(gone);
    return true;
  }

  /** Reads and indexes a batch on all cores; returns whether anything but stamps changed. */
  private boolean take(FolderChanges changes, FolderScan scan, Map<String, SourceFile> known)
      throws IOException {
    AtomicInteger finished = new AtomicInteger();
    int total = done + changes.pending().size();
    progress = new KnowledgeStatus.Progress(done, total);
    ArticleIndex target = open.index();
    List<Callable<SourceReader.Outcome>> readings = new ArrayList<>();
    for (String path : changes.batch()) {
      FileStamp stamp = scan.articles().get(path);
      SourceFile before = known.get(path);
      if (stamp != null) {
        readings.add(() -> {
          SourceReader.Outcome outcome = write(sources.read(path, stamp, before), before, target);
          progress = new KnowledgeStatus.Progress(done + finished.incrementAndGet(), total);
          return outcome;
        });
      }
    }
    boolean changed = false;
    for (SourceReader.Outcome outcome : all(readings)) {
      known.put(outcome.file().path(), outcome.file());
      if (!outcome.unchanged()) {
        changed = true;
        outcome.file().failures().forEach(f -> log.warn("Article left out or odd: {}", f));
      }
    }
    return changed;
  }

  private SourceReader.Outcome write(
      SourceReader.Outcome outcome, @Nullable SourceFile before, ArticleIndex index)
      throws IOException {
    if (outcome.unchanged()) {
      if (!outcome.file().equals(before)) {
        index.restamp(outcome.file());
      }
      return outcome;
    }
    Vectors known = encoding.known(outcome.file(), outcome.passages(), index);
    index.put(outcome.file(), outcome.passages(), known);
    return outcome;
  }

  /** Waits for all of them even if one fails, so that none writes into a later step. */
  private <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    List<Future<T>> done;
    try {
      done = workers.invokeAll(tasks);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    }
    List<Throwable> failures =
        done.stream()
            .filter(task -> task.state() == Future.State.FAILED)
            .map(Future::exceptionNow)
            .toList();
    if (!failures.isEmpty()) {
      throw telling(failures);
    }
    return done.stream().map(Future::resultNow).toList();
  }

  /** The failure that tells why; others say no more than that the index was closed after it. */
  private static IOException telling(List<Throwable> failures) {
    Throwable reason =
        failures.stream()
            .filter(failure -> !(failure instanceof AlreadyClosedException))
            .findFirst()
            .orElse(failures.getFirst());
    return reason instanceof IOException io ? io : new IOException("indexing failed", reason);
  }

  private void publish(FolderScan scan, Catalogue catalogue, boolean changed) {
    Instant now = clock.instant();
    published = new Published(catalogue, scan.failures(), changed ? now : published.changed(), now);
  }

  /**
   * Opens the index again: one that broke, or that of another process, to see what that one did and
   * to keep it from now on if that one is gone.
   */
  private void reopen() throws IOException {
    OpenIndex before = open;
    open = before.again(storage);
    Map<String, SourceFile> served = new HashMap<>(published.catalogue().files());
    if (served.keySet().retainAll(open.catalogue().files().keySet())) {
      published =
          new Published(
              Catalogue.of(served),
              published.folderFailures(),
              published.changed(),
              published.checked());
    }
    before.index().close();
  }

  @Override
  public void close() throws IOException {
    workers.shutdownNow();
    try {
      workers.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.index().close();
  }
}
