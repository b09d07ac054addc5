package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.chat.PollState;
import dev.caucus.poll.Timetable.Due;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two bots on one database, and many polls whose deadline is the same second.
 *
 * <p>{@code mvn test -Plong-run -Dtest=ManyDeadlinesTest -Dtest.quiet=false}
 */
@Aside
class ManyDeadlinesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void ofEightyPollsAreKeptOnceEach(Engine engine) {
    areKeptOnceEach(engine, 80);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("long-run")
  void ofAThousandPollsAreKeptOnceEach(Engine engine) {
    areKeptOnceEach(engine, 1_000);
  }

  private void areKeptOnceEach(Engine engine, int many) {
    try (var world = new PollWorld(engine, folder)) {
      PollBot one = world.bot();
      PollBot other = world.bot();
      List<String> polls = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        PollBot bot = i % 2 == 0 ? one : other;
        polls.add(
            PollWorld.make(bot, world.chat, "\"Lunch?\" \"Pizza\" \"Pasta\" closes in 2 hours"));
        PollWorld.press(bot, "bob", "v", polls.getLast() + ":" + i % 2);
      }
      one.start();
      other.start();
      world.clock.pass(Duration.ofHours(2));
      long begun = System.nanoTime();
      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> world.left(Due.CLOSE) + world.left(Due.ANNOUNCE) == 0);
      double seconds = (System.nanoTime() - begun) / 1e9;
      for (String poll : polls) {
        assertThat(world.poll(poll).state()).isEqualTo(PollState.CLOSED);
        assertThat(world.chat.announcements(poll)).isEqualTo(1);
        await()
            .untilAsserted(() ->
                assertThat(world.chat.standing(poll))
                    .allSatisfy(
                        message -> assertThat(message.state()).isEqualTo(PollState.CLOSED)));
      }
      System.out.printf(
          "%s: %d polls due in the same second were closed and announced once each by two bots in"
              + " %.1f s%n",
          engine, many, seconds);
    }
  }
}
