package dev.caucus.discord.connection;

import java.time.Duration;

/** Lets time pass before something is tried again; tests let it pass faster. */
@FunctionalInterface
interface Pause {

  /** Returns after that time. */
  void last(Duration time) throws InterruptedException;
}
