package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the follower's steps for as long as the bot runs. */
final class FollowerThread implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FollowerThread.class);

  /** Half of the time within which a change has to be served. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(800);

  /** Looking takes at most this part of the time of one core. */
  private static final int SHARE = 20;

  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

  private final FolderFollower follower;
  private final BuildReport report;
  private final Thread thread;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private volatile @Nullable KnowledgeFailure failure;
  private Set<KnowledgeFailure> told = Set.of();
  private volatile boolean closed;

  FollowerThread(FolderFollower follower, BuildReport report) {
    this.follower = follower;
    this.report = report;
    this.thread = Thread.ofPlatform().daemon().name("knowledge").unstarted(this::run);
  }

  /**
   * Starts to follow and waits for the first look at the folder, so that nothing is served that was
   * deleted meanwhile; a long build goes on in the background.
   */
  void start(Duration patience) {
    thread.start();
    try {
      if (!caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.info("The index is being built; questions are answered from what is there already");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  FolderFollower follower() {
    return follower;
  }

  /** Why the index does not follow the folder right now. */
  List<KnowledgeFailure> failures() {
    KnowledgeFailure current = failure;
    return current == null ? List.of() : List.of(current);
  }

  private void run() {
    Duration retry = LOOK_EVERY;
    while (!closed) {
      try {
        boolean more = follower.step();
        report.on(follower.progress(), follower.published());
        tellFolder(follower.published().folderFailures(), follower.topics().failures());
        tellRecovery();
        retry = LOOK_EVERY;
        if (!more) {
          caughtUp.countDown();
          pause(Math.max(LOOK_EVERY.toMillis(), SHARE * follower.lookTime().toMillis()));
        }
      } catch (Throwable e) { // whatever goes wrong, the folder is followed again later
        if (closed) {
          return;
        }
        tell(e);
        caughtUp.countDown();
        pause(retry.toMillis());
        retry =
            retry.multipliedBy(2).compareTo(LONGEST_RETRY) > 0
                ? LONGEST_RETRY
                : retry.multipliedBy(2);
      }
    }
  }

  /** A folder that cannot be read and a topic's defect are told once, not at each look. */
  private void tellFolder(List<KnowledgeFailure> folders, List<KnowledgeFailure> topics) {
    Set<KnowledgeFailure> failures = new LinkedHashSet<>(folders);
    failures.addAll(topics);
    failures.stream().filter(each -> !told.contains(each)).forEach(each -> log.warn("{}", each));
    told = failures;
  }

  private void tellRecovery() {
    if (failure != null) {
      log.info("The index follows the folder again");
      failure = null;
    }
  }

  private void tell(Throwable reason) {
    KnowledgeFailure next = IndexFailure.of(reason);
    if (!next.equals(failure)) {
      log.error("{}", next, reason);
    }
    failure = next;
  }

  private void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() throws InterruptedException, IOException {
    closed = true;
    thread.interrupt();
    thread.join(Duration.ofSeconds(5));
    follower.close();
  }
}
