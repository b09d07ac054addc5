package dev.caucus.slack.connection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets time pass; tests let it pass faster. */
@FunctionalInterface
interface Waiting {

  Waiting REALLY = (signal, atMost) -> signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);

  /** Waits until the signal comes or the time is over; true if the signal came. */
  boolean forSignal(Semaphore signal, Duration atMost) throws InterruptedException;
}
