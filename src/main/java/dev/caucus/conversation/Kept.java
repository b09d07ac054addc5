package dev.caucus.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What other replicas have taken on, for as long as it may come back to this one. */
final class Kept {

  /** As many as come in the few seconds between two looks, where very much comes. */
  private static final int MOST = 1_000;

  /** Nobody waits any more; whoever needs longer for an answer than that is stuck and not dead. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Clock clock;

  /** The oldest first; each one belongs to its course for as long as it is here. */
  private final Deque<Errand> errands = new ArrayDeque<>();

  Kept(Clock clock) {
    this.clock = clock;
  }

  void add(Errand errand) {
    errand.course().begin();
    List<Errand> tooMany = new ArrayList<>();
    synchronized (errands) {
      errands.addLast(errand);
      while (errands.size() > MOST) {
        tooMany.add(errands.removeFirst());
      }
    }
    end(tooMany);
  }

  /** Those that somebody may still wait for; the others are not kept any longer. */
  List<Errand> young() {
    Instant oldest = clock.instant().minus(LONGEST);
    List<Errand> old = new ArrayList<>();
    List<Errand> young;
    synchronized (errands) {
      while (!errands.isEmpty() && errands.getFirst().came().isBefore(oldest)) {
        old.add(errands.removeFirst());
      }
      young = List.copyOf(errands);
    }
    end(old);
    return young;
  }

  void drop(Errand errand) {
    boolean there;
    synchronized (errands) {
      there = errands.remove(errand);
    }
    if (there) {
      errand.course().end();
    }
  }

  private static void end(List<Errand> errands) {
    errands.forEach(errand -> errand.course().end());
  }
}
