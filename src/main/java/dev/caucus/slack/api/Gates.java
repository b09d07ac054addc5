package dev.caucus.slack.api;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lets one call at a time through to each place, in the order in which they came. */
final class Gates {

  private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

  /**
   * Waits for its turn.
   *
   * @throws NotDelivered if the turn does not come in time
   */
  Pass enter(String place, Duration patience) throws InterruptedException {
    Gate gate = gates.compute(place, (key, known) -> Gate.joined(known));
    boolean entered = false;
    try {
      entered = gate.lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      if (!entered) {
        leave(place);
      }
    }
    if (!entered) {
      throw new NotDelivered(Reason.UNREACHABLE, "others_wait");
    }
    return () -> {
      gate.lock.unlock();
      leave(place);
    };
  }

  /** How many places somebody waits for or is at. */
  int size() {
    return gates.size();
  }

  private void leave(String place) {
    gates.computeIfPresent(place, (key, gate) -> gate.left());
  }

  /** The right to be at a place, until it is closed. */
  interface Pass extends AutoCloseable {

    @Override
    void close();
  }

  /** One gate; its count changes only while the map holds its entry. */
  private static final class Gate {

    private final ReentrantLock lock = new ReentrantLock(true);
    private int visitors;

    static Gate joined(@Nullable Gate known) {
      Gate gate = known == null ? new Gate() : known;
      gate.visitors++;
      return gate;
    }

    @Nullable Gate left() {
      visitors--;
      return visitors == 0 ? null : this;
    }
  }
}
