package dev.caucus.discord.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers how long the pauses should have been, and makes them short. */
final class RecordedPauses implements Pause {

  private final List<Duration> asked = new CopyOnWriteArrayList<>();

  @Override
  public void last(Duration time) throws InterruptedException {
    asked.add(time);
    Thread.sleep(20);
  }

  List<Duration> asked() {
    return List.copyOf(asked);
  }
}
