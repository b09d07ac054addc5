package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.poll.Timetable.Due;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The message of a poll says how much time is left, and is drawn again when that changes. */
@Aside
class TimeLeftTest {

  @Test
  void isDrawnAgainUntilTheCloseAndNotAfterwards(@TempDir Path folder) {
    try (var world = new PollWorld(Engine.H2, folder)) {
      PollBot bot = world.bot();
      String poll =
          PollWorld.make(bot, world.chat, "\"Lunch?\" \"Pizza\" \"Pasta\" closes in 3 hours");
      Instant closes = world.due(Due.CLOSE, poll).orElseThrow();
      int changes = 0;
      Optional<Instant> change = world.due(Due.REDRAW, poll);
      while (change.isPresent() && change.get().isBefore(closes)) {
        assertThat(change.get()).isAfter(world.clock.instant());
        world.passUntil(change.get());
        bot.desk().tick(poll);
        changes++;
        change = world.due(Due.REDRAW, poll);
      }
      // In 2 hours; in less than 90, 60, 30, 15, 5 minutes and a minute.
      assertThat(changes).isEqualTo(7);
      bot.start();
      world.awaitThat(() -> world.chat.replaced() > 0);
      world.passUntil(closes);
      world.awaitThat(() -> world.left(Due.CLOSE) + world.left(Due.ANNOUNCE) == 0);
      world.awaitThat(() -> world.left(Due.REDRAW) == 0);
      bot.desk().tick(poll);
      assertThat(world.left(Due.REDRAW)).isZero();
    }
  }

  @Test
  void isDrawnWhenItChangesWithoutAnyVote(@TempDir Path folder) {
    try (var world = new PollWorld(Engine.H2, folder)) {
      PollBot bot = world.bot().start();
      String poll =
          PollWorld.make(bot, world.chat, "\"Lunch?\" \"Pizza\" \"Pasta\" closes in 3 hours");
      world.clock.pass(Duration.ofMinutes(100));
      world.awaitThat(() -> world.chat.replaced() > 0);
      assertThat(world.due(Due.REDRAW, poll)).isPresent();
    }
  }
}
