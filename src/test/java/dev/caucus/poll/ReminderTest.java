package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caucus.Aside;
import dev.caucus.chat.NotDelivered.Reason;
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

/** Those who have not voted are reminded before the close, each of them once. */
@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class ReminderTest {

  private static final String LUNCH = "\"Lunch?\" \"Pizza\" \"Pasta\" remind, closes in 8 hours ";

  private final Engine engine;
  private PollWorld world;
  private PollBot bot;

  ReminderTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void begin(@TempDir Path folder) {
    world = new PollWorld(engine, folder);
    world.chat.join("ann", "bob", "cid", "dan");
    bot = world.bot();
  }

  @AfterEach
  void end() {
    world.close();
  }

  private String make(String line) {
    return PollWorld.make(bot, world.chat, LUNCH + line);
  }

  private void letItComeDue(String poll) {
    world.due(Due.REMIND, poll).ifPresent(world::passUntil);
    world.awaitThat(() -> world.left(Due.REMIND) == 0);
  }

  @Test
  void goesToThoseWhoHaveNotVoted() {
    String poll = make("");
    PollWorld.press(bot, "bob", "v", poll + ":0");
    bot.start();
    world.bot().start();
    letItComeDue(poll);
    assertThat(world.chat.told()).containsExactlyInAnyOrder("ann", "cid", "dan");
    assertThat(world.clock.instant()).isEqualTo(PollWorld.MONDAY.plus(Duration.ofHours(7)));
  }

  @Test
  void goesToThoseWhoHaveNotVotedAnonymously() {
    String poll = make("anonymous");
    PollWorld.press(bot, "bob", "v", poll + ":0");
    bot.start();
    letItComeDue(poll);
    assertThat(world.chat.told()).containsExactlyInAnyOrder("ann", "cid", "dan");
  }

  @Test
  void goesToNobodyTwiceAndToNobodyWhoRefused() {
    String poll = make("");
    assertThat(PollWorld.press(bot, "cid", "n", poll)).isEqualTo("refused");
    assertThat(PollWorld.press(bot, "ann", "r", poll)).isEqualTo("reminded");
    bot.parts().remind(poll);
    assertThat(world.chat.told()).containsExactlyInAnyOrder("ann", "bob", "dan");
    bot.start();
    letItComeDue(poll);
    PollWorld.press(bot, "ann", "r", poll);
    assertThat(world.chat.told()).hasSize(3);
  }

  @Test
  void goesToTheChannelOnceIfNobodyTellsWhoIsInIt() {
    String poll = PollWorld.makeAcross(bot, world.chat, LUNCH);
    bot.start();
    letItComeDue(poll);
    bot.parts().remind(poll);
    assertThat(world.talk.remindersToAll()).isEqualTo(1);
    assertThat(world.chat.remindersToAll()).isZero();
    assertThat(world.chat.told()).hasSize(4);
  }

  @Test
  void goesToNobodyAfterTheClose() {
    String poll = make("");
    bot.desk().close(poll);
    bot.parts().remind(poll);
    assertThat(world.left(Due.REMIND)).isZero();
    assertThat(world.chat.told()).isEmpty();
  }

  @Test
  void goesToNobodyIfTheDeadlineHasPassedMeanwhile() {
    String poll = make("");
    world.clock.pass(Duration.ofDays(1));
    bot.parts().remind(poll);
    assertThat(world.chat.told()).isEmpty();
  }

  @Test
  void endsWhenThePollClosesInTheMiddle() {
    String poll = make("");
    world.chat.beforeTelling(person -> {
      if (person.equals("bob")) {
        bot.desk().close(poll);
      }
    });
    bot.parts().remind(poll);
    assertThat(world.chat.told()).containsExactly("ann", "bob");
  }

  @Test
  void goesToTheRestIfTheBotEndedInTheMiddle() {
    String poll = make("");
    world.chat.beforeTelling(person -> {
      if (person.equals("cid")) {
        throw new IllegalStateException("the bot ends");
      }
    });
    assertThatThrownBy(() -> bot.parts().remind(poll)).hasMessage("the bot ends");
    world.endBots();
    world.chat.beforeTelling(person -> {});
    bot = world.bot().start();
    letItComeDue(poll);
    assertThat(world.chat.told()).containsExactly("ann", "bob", "dan");
  }

  @Test
  void isTriedAgainIfThePlatformCouldNotBeReached() {
    String poll = make("");
    bot.start();
    world.chat.refuse(Reason.UNREACHABLE);
    world.passUntil(world.due(Due.REMIND, poll).orElseThrow());
    world.awaitThat(() -> world.due(Due.REMIND, poll).orElseThrow().isAfter(world.clock.instant()));
    world.chat.refuse(null);
    world.clock.pass(Duration.ofMinutes(1));
    world.awaitThat(() -> world.left(Due.REMIND) == 0);
    assertThat(world.chat.told()).containsExactlyInAnyOrder("ann", "bob", "cid", "dan");
  }
}
