package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.PollState;
import dev.caucus.poll.Timetable.Due;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The result of a poll is told where it stands, once in each place. */
@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class AnnouncementTest {

  private final Engine engine;
  private PollWorld world;
  private PollBot bot;
  private String poll;

  AnnouncementTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void begin(@TempDir Path folder) {
    world = new PollWorld(engine, folder);
    bot = world.bot();
    poll = PollWorld.makeAcross(bot, world.chat, "\"Lunch?\" \"Pizza\" \"Pasta\"");
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void comesAfterTheNextStartIfTheBotEndedJustAfterTheClose() {
    assertThat(bot.desk().close(poll)).isTrue();
    world.endBots();
    assertThat(world.chat.announcements(poll)).isZero();
    world.bot().start();
    world.bot().start();
    awaitDone();
    assertToldOnce();
    world.endBots();
    world.bot().start();
    awaitDone();
    assertToldOnce();
  }

  @Test
  void isNotRepeatedWhereItWasTold() {
    bot.desk().close(poll);
    bot.desk().announce(poll);
    bot.desk().announce(poll);
    assertToldOnce();
  }

  @Test
  void isTriedAgainWhereAPlatformCouldNotBeReached() {
    bot.desk().close(poll);
    world.talk.refuse(Reason.UNREACHABLE);
    bot.start();
    world.awaitThat(
        () -> world.due(Due.ANNOUNCE, poll).orElseThrow().isAfter(world.clock.instant()));
    assertThat(world.chat.announcements(poll)).isEqualTo(1);
    world.clock.pass(Duration.ofHours(1));
    world.awaitThat(
        () -> world.due(Due.ANNOUNCE, poll).orElseThrow().isAfter(world.clock.instant()));
    world.talk.refuse(null);
    world.clock.pass(Duration.ofHours(1));
    awaitDone();
    assertToldOnce();
  }

  @Test
  void forgetsAMessageThatIsGone() {
    bot.desk().close(poll);
    world.talk.refuse(Reason.GONE);
    bot.start();
    awaitDone();
    assertThat(world.polls.messages(poll))
        .extracting(message -> message.conversation().platform())
        .containsExactly("chat");
    assertThat(world.chat.announcements(poll)).isEqualTo(1);
  }

  @Test
  void isGivenUpWhereTheBotMayNotSayIt() {
    bot.desk().close(poll);
    world.talk.refuse(Reason.NOT_ALLOWED);
    bot.start();
    awaitDone();
    assertThat(world.chat.announcements(poll)).isEqualTo(1);
    assertThat(world.talk.announcements(poll)).isZero();
  }

  @Test
  void comesAgainIfThePollWasOpenedAgain() {
    bot.start();
    bot.desk().close(poll);
    awaitDone();
    assertThat(bot.desk().reopen(world.poll(poll))).isTrue();
    world.awaitThat(
        () -> world.chat.standing(poll).stream().allMatch(m -> m.state() == PollState.OPEN));
    bot.desk().close(poll);
    awaitDone();
    assertThat(world.chat.announcements(poll)).isEqualTo(2);
    assertThat(world.talk.announcements(poll)).isEqualTo(2);
  }

  private void awaitDone() {
    world.awaitThat(() -> world.left(Due.ANNOUNCE) == 0);
  }

  private void assertToldOnce() {
    assertThat(world.chat.announcements(poll)).isEqualTo(1);
    assertThat(world.talk.announcements(poll)).isEqualTo(1);
    assertThat(world.chat.standing(poll))
        .extracting(Outcome.Poll::state)
        .containsExactly(PollState.CLOSED);
    assertThat(world.talk.standing(poll))
        .extracting(Outcome.Poll::state)
        .containsExactly(PollState.CLOSED);
  }
}
