package dev.caucus.benchmark;

import dev.caucus.store.OwnPostgreSql;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes wrong in turns, a kill and an outage every two minutes, and when it did. */
final class SoakTroubles {

  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final Duration AWAY = Duration.ofSeconds(3);

  /** A turn that was under way when the store went had begun so long before. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(20);

  /** Until the pools of both replicas have connected again. */
  private static final Duration UNTIL_BACK = Duration.ofSeconds(20);

  private final OwnPostgreSql store;
  private final Kill kill;
  private final Clock clock = Clock.systemUTC();
  private final List<Outage> outages = new CopyOnWriteArrayList<>();
  private int done;
  private volatile int kills;

  SoakTroubles(OwnPostgreSql store, Kill kill) {
    this.store = store;
    this.kill = kill;
  }

  /** Kills one replica, and starts it again. */
  @FunctionalInterface
  interface Kill {
    void run() throws IOException;
  }

  /** Does what is due after so much time; the first is due after half a minute. */
  void at(Duration passed) throws IOException, InterruptedException {
    if (passed.compareTo(BETWEEN.multipliedBy(done).plusSeconds(30)) < 0) {
      return;
    }
    if (done++ % 2 == 0) {
      kills++;
      kill.run();
    } else {
      Instant begun = clock.instant();
      store.stop();
      Thread.sleep(AWAY);
      store.startAgain();
      outages.add(new Outage(begun, clock.instant()));
    }
  }

  int kills() {
    return kills;
  }

  int outages() {
    return outages.size();
  }

  /** Whether the database was away, or just back, when something began. */
  boolean hadNoStore(Instant begun) {
    return outages.stream()
        .anyMatch(outage ->
            begun.isAfter(outage.from().minus(UNDER_WAY))
                && begun.isBefore(outage.to().plus(UNTIL_BACK)));
  }

  private record Outage(Instant from, Instant to) {}
}
