package dev.caucus.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replicas on one store, whose hearts beat when a test says so. */
public final class Lives {

  private final SettableClock clock;
  private final List<Replicas> all;

  public Lives(SettableClock clock, Replicas... all) {
    this.clock = clock;
    this.all = List.of(all);
  }

  /** A process on that database. */
  public static Replicas replica(TestDatabase database, SettableClock clock) {
    return new Replicas(database.client(), false, Replicas.Pace.USUAL, clock);
  }

  /** Lets all hearts beat. */
  public void beat() {
    all.forEach(Replicas::beat);
  }

  /** Lets as much time pass as it takes to find out that one has died; null if none has. */
  public void passWithout(@Nullable Replicas dead) {
    for (int beat = 0; beat < 6; beat++) {
      clock.pass(Replicas.Pace.USUAL.beat());
      all.stream().filter(replica -> replica != dead).forEach(Replicas::beat);
    }
  }
}
