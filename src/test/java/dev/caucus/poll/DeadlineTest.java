package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caucus.Aside;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.PollState;
import dev.caucus.poll.Timetable.Due;
import dev.caucus.poll.words.Timing;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Polls open and close in time, whatever becomes of the bot meanwhile. */
@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class DeadlineTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String LUNCH = "\"Lunch?\" \"Pizza\" \"Pasta\" ";

  private final Engine engine;
  private PollWorld world;

  DeadlineTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void begin(@TempDir Path folder) {
    world = new PollWorld(engine, folder);
  }

  @AfterEach
  void end() {
    world.close();
  }

  private String make(PollBot bot, String line) {
    return PollWorld.make(bot, world.chat, LUNCH + line);
  }

  @Test
  void thatPassesWhileNoBotRunsClosesOnceAtTheNextStart() {
    String poll = make(world.bot(), "closes in 2 hours");
    world.endBots();
    world.clock.pass(HOUR.multipliedBy(50));
    world.bot().start();
    world.bot().start();
    world.awaitThat(() -> world.left(Due.CLOSE) + world.left(Due.ANNOUNCE) == 0);
    assertThat(world.poll(poll).ended()).isEqualTo(world.clock.instant());
    assertThat(world.chat.announcements(poll)).isEqualTo(1);
    world.endBots();
    world.clock.pass(HOUR);
    world.bot().start().look();
    world.awaitThat(() -> world.left(Due.ANNOUNCE) == 0);
    assertThat(world.poll(poll).ended()).isBefore(world.clock.instant());
    assertThat(world.chat.announcements(poll)).isEqualTo(1);
  }

  @Test
  void holdsForVotesThatComeBeforeAnybodyHasAttendedToIt() {
    PollBot bot = world.bot();
    String poll = make(bot, "closes in 2 hours");
    assertThat(PollWorld.press(bot, "bob", "v", poll + ":0")).isEmpty();
    world.clock.pass(HOUR.multipliedBy(2));
    assertThat(PollWorld.press(bot, "bob", "v", poll + ":1")).isEqualTo("expired");
    assertThat(world.poll(poll).state()).isEqualTo(PollState.CLOSED);
    bot.start();
    world.awaitThat(() -> world.left(Due.ANNOUNCE) == 0);
    assertThat(world.chat.announcements(poll)).isEqualTo(1);
    assertThat(world.chat.posted().getLast().winners()).containsExactly("1");
  }

  @Test
  void thatWasPutOffOnAnotherBotHolds() {
    PollBot bot = world.bot();
    String poll = make(world.bot(), "closes in 2 hours");
    PollWorld.press(bot, "bob", "v", poll + ":0");
    PollWorld.press(bot, "bob", "w", poll);
    Timing later = new Timing(null, PollWorld.MONDAY.plus(HOUR.multipliedBy(9)), false);
    assertThat(world.polls.edit(poll, 1, Plans.at(world.poll(poll).plan(), later))).isTrue();
    world.clock.pass(HOUR.multipliedBy(3));
    assertThat(PollWorld.press(bot, "bob", "v", poll + ":0")).isEmpty();
    assertThat(world.poll(poll).isOpen()).isTrue();
  }

  @Test
  void isNoReasonToCloseAgainWhatSomebodyClosed() {
    PollBot bot = world.bot();
    String poll = make(bot, "closes in 2 hours");
    assertThat(PollWorld.press(bot, "ann", "c", poll)).isEqualTo("closed");
    assertThat(PollWorld.press(bot, "ann", "c", poll)).isEqualTo("expired");
    assertThat(bot.desk().close(poll)).isFalse();
    assertThat(world.left(Due.CLOSE)).isZero();
    bot.start();
    world.awaitThat(() -> world.left(Due.ANNOUNCE) == 0);
    String other = make(bot, "closes in 2 hours");
    world.clock.pass(HOUR.multipliedBy(3));
    world.awaitThat(() ->
        world.chat.announcements(other) == 1
            && world.left(Due.CLOSE) + world.left(Due.ANNOUNCE) == 0);
    assertThat(world.chat.announcements(poll)).isEqualTo(1);
  }

  @Test
  void opensAPollOnceWithTwoBots() {
    world.bot().start();
    String poll = make(world.bot().start(), "starts tomorrow 9:00, for 2 hours");
    assertThat(world.chat.openings(poll)).isZero();
    world.passUntil(world.due(Due.OPEN, poll).orElseThrow());
    world.awaitThat(() -> world.left(Due.OPEN) == 0);
    assertThat(world.poll(poll).isOpen()).isTrue();
    assertThat(world.chat.openings(poll)).isEqualTo(1);
    world.passUntil(world.due(Due.CLOSE, poll).orElseThrow());
    world.awaitThat(() -> world.chat.announcements(poll) == 1);
  }

  @Test
  void opensAPollOnceIfTheBotEndsBeforeItIsPosted() {
    String poll = make(world.bot(), "starts tomorrow 9:00");
    world.passUntil(world.due(Due.OPEN, poll).orElseThrow());
    world.chat.beforePosting(DeadlineTest::crash);
    PollBot dying = world.bot();
    assertThatThrownBy(() -> dying.desk().open(poll)).isInstanceOf(Crash.class);
    world.endBots();
    world.chat.beforePosting(() -> {});
    world.bot().start();
    world.bot().start();
    world.awaitThat(() -> world.left(Due.OPEN) == 0);
    assertThat(world.chat.openings(poll)).isEqualTo(1);
  }

  @Test
  void postsAPollThatSomebodyMadeJustBeforeTheBotEnded() {
    PollBot dying = world.bot();
    world.chat.beforePosting(DeadlineTest::crash);
    assertThatThrownBy(() -> make(dying, "")).isInstanceOf(Crash.class);
    world.endBots();
    world.chat.beforePosting(() -> {});
    String poll = world.polls.pending().getFirst().id();
    world.bot().start();
    world.clock.pass(Duration.ofMinutes(10));
    world.awaitThat(() -> world.left(Due.OPEN) == 0);
    assertThat(world.chat.openings(poll)).isEqualTo(1);
  }

  @Test
  void postsAPollOnceIfNothingHappens() {
    PollBot bot = world.bot().start();
    String poll = make(bot, "");
    world.clock.pass(HOUR);
    world.awaitThat(() -> world.left(Due.OPEN) == 0);
    assertThat(world.chat.openings(poll)).isEqualTo(1);
  }

  @Test
  void postsAPollOnceItsChannelCanBeReached() {
    PollBot bot = world.bot().start();
    String poll = make(bot, "starts tomorrow 9:00");
    world.chat.refuse(Reason.UNREACHABLE);
    world.passUntil(world.due(Due.OPEN, poll).orElseThrow());
    world.awaitThat(() -> world.due(Due.OPEN, poll).orElseThrow().isAfter(world.clock.instant()));
    assertThat(world.poll(poll).isOpen()).isTrue();
    world.chat.refuse(null);
    world.clock.pass(HOUR);
    world.awaitThat(() -> world.left(Due.OPEN) == 0);
    assertThat(world.chat.openings(poll)).isEqualTo(1);
  }

  @Test
  void postsAcrossABridgeOnceThatCanBeReached() {
    world.talk.refuse(Reason.UNREACHABLE);
    String poll = PollWorld.makeAcross(world.bot().start(), world.chat, LUNCH);
    assertThat(world.chat.openings(poll)).isEqualTo(1);
    world.talk.refuse(null);
    world.clock.pass(HOUR);
    world.awaitThat(() -> world.left(Due.OPEN) == 0);
    assertThat(world.chat.openings(poll)).isEqualTo(1);
    assertThat(world.talk.openings(poll)).isEqualTo(1);
  }

  private static void crash() {
    throw new Crash();
  }

  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }
}
