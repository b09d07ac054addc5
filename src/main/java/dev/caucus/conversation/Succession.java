package dev.caucus.conversation;

import dev.caucus.chat.Turn.Origin;
import dev.caucus.conversation.EventClaims.Standing;
import dev.caucus.store.Replicas;
import dev.caucus.store.Successor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Decides which replica does what an event asks for, and who goes on if that one dies.
 *
 * <p>What another one has claimed is kept here in memory, until it is done or its turn has come.
 */
final class Succession implements Once, Taking, Successor {

  private static final Logger log = LoggerFactory.getLogger(Succession.class);

  private static final Executor THREADS =
      task -> Thread.ofVirtual().name("succession").start(() -> logging(task));

  private final EventClaims claims;
  private final Replicas replicas;
  private final Kept kept;
  private final Clock clock;
  private final Meanwhile meanwhile = new Meanwhile();

  /** What this one has taken on, until the store has noted that it is done. */
  private final Set<EventKey> underWay = ConcurrentHashMap.newKeySet();

  private final Arrears<EventKey> notNoted;

  Succession(EventClaims claims, Replicas replicas, Clock clock) {
    this.claims = claims;
    this.replicas = replicas;
    this.clock = clock;
    this.kept = new Kept(clock);
    this.notNoted = new Arrears<>(this::note);
  }

  private void note(EventKey event) {
    claims.done(event, replicas.self());
    underWay.remove(event);
  }

  @Override
  public void once(String platform, String event, Consumer<Claim> work) {
    EventKey key = EventKey.of(platform, event);
    settle(claims.claim(key, replicas.self()), errand(key, work, THREADS));
  }

  /** What a platform tells twice while the store is away is still done once. */
  @Override
  public void take(Origin origin, Consumer<Claim> work, Executor later) {
    Optional<EventKey> key = EventKey.of(origin);
    if (key.isEmpty()) {
      work.accept(Claim.FIRST);
    } else if (!meanwhile.has(origin)) {
      Errand errand = errand(key.get(), work, later);
      Optional<Boolean> first = claimed(origin, key.get());
      if (first.isPresent()) {
        settle(first.get(), errand);
      } else if (meanwhile.add(origin)) {
        settle(true, errand);
      }
    }
  }

  /** Empty if nobody can tell. */
  private Optional<Boolean> claimed(Origin origin, EventKey key) {
    try {
      return Optional.of(claims.claim(key, replicas.self()));
    } catch (RuntimeException e) {
      Memory.logFailure("An event was answered without being marked as answered", origin, e);
      return Optional.empty();
    }
  }

  private Errand errand(EventKey key, Consumer<Claim> work, Executor later) {
    return new Errand(key, work, later, Course.current(), clock.instant());
  }

  private static void logging(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("Error {}: what a dead replica had begun could not be done", ErrorId.next(), e);
    }
  }

  private void settle(boolean first, Errand errand) {
    if (first) {
      Course part = begun(errand);
      errand.course().isSerious();
      part.run(() -> errand.work().accept(held(errand, false, Optional.empty())));
    } else if (!underWay.contains(errand.key())) {
      errand.course().isSerious();
      kept.add(errand);
    }
  }

  private Course begun(Errand errand) {
    underWay.add(errand.key());
    return errand.course().part(() -> notNoted.settle(errand.key()));
  }

  private Claim held(Errand errand, boolean takenOver, Optional<String> found) {
    return new Held(claims, errand.key(), replicas.self(), takenOver, found);
  }

  @Override
  public void look() {
    notNoted.settleSome();
    Map<String, List<Errand>> waiting =
        kept.young().stream().collect(Collectors.groupingBy(errand -> errand.key().platform()));
    waiting.forEach(this::look);
  }

  private void look(String platform, List<Errand> waiting) {
    Map<EventKey, Standing> found =
        claims.look(platform, waiting.stream().map(Errand::key).toList());
    waiting.forEach(errand -> look(errand, found.get(errand.key())));
  }

  private void look(Errand errand, @Nullable Standing standing) {
    String owner = standing == null || standing.done() ? null : standing.owner();
    if (standing == null || owner == null || underWay.contains(errand.key())) {
      kept.drop(errand);
    } else if (isNobodys(owner) && claims.takeOver(errand.key(), owner, replicas.self())) {
      takeOver(errand, held(errand, true, Optional.ofNullable(standing.trace())));
    }
  }

  /** What is this one's and not under way was claimed by a call whose answer never came. */
  private boolean isNobodys(String owner) {
    return owner.equals(replicas.self()) || replicas.isDead(owner);
  }

  private void takeOver(Errand errand, Claim claim) {
    log.info("An event in {} is answered that nobody else will answer", errand.key().platform());
    Course part = begun(errand);
    try {
      errand.later().execute(() -> part.run(() -> errand.work().accept(claim)));
    } catch (RejectedExecutionException e) {
      // This one is shutting down; whoever looks next takes it over from this one.
      part.abandon();
      part.end();
    }
    kept.drop(errand);
  }

  /** A claim that this replica holds. */
  private record Held(
      EventClaims claims, EventKey event, String owner, boolean isTakenOver, Optional<String> found)
      implements Claim {

    @Override
    public void leave(String trace) {
      try {
        claims.leave(event, owner, trace);
      } catch (DataAccessException e) {
        log.debug("Whoever goes on would have to begin anew", e);
      }
    }
  }
}
