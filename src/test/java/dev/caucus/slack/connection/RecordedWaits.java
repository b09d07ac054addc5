package dev.caucus.slack.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Remembers how long it should have waited, and waits for a moment only. */
final class RecordedWaits implements Waiting {

  private static final long MOMENT = 20;

  private final List<Duration> asked = new CopyOnWriteArrayList<>();

  @Override
  public boolean forSignal(Semaphore signal, Duration atMost) throws InterruptedException {
    asked.add(atMost);
    return signal.tryAcquire(Math.min(MOMENT, atMost.toMillis()), TimeUnit.MILLISECONDS);
  }

  List<Duration> asked() {
    return List.copyOf(asked);
  }
}
