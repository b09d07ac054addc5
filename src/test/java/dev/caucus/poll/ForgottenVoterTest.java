package dev.caucus.poll;

import static dev.caucus.poll.PollWorld.make;
import static dev.caucus.poll.PollWorld.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.Person;
import dev.caucus.store.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of polls when somebody wants to be forgotten. */
@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class ForgottenVoterTest {

  private static final Person BO = new Person("chat", "bo", "T1");
  private static final Person ANN = new Person("chat", "ann", "T1");

  private final Engine engine;
  private PollWorld world;
  private PollBot bot;

  ForgottenVoterTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    world = new PollWorld(engine, folder);
    bot = world.bot();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anOpenPollLosesTheirVoteAndItsMessageSaysSo() {
    bot.start();
    String poll = make(bot, world.chat, "\"Where to?\" \"A\" \"B\"");
    vote("ann", poll, 0);
    vote("bo", poll, 1);
    world.awaitThat(() -> world.chat.words(poll).contains("Name of bo"));
    assertThat(forget(BO)).containsEntry("ballotsWithdrawn", 1);
    world.awaitThat(() -> !world.chat.words(poll).contains("Name of bo"));
    assertThat(votes(poll)).containsExactly(1, 0);
    assertThat(forget(BO)).isEmpty();
  }

  @Test
  void aClosedPollCountsTheirVoteWithoutTheirName() {
    String poll = make(bot, world.chat, "\"Where to?\" \"A\" \"B\"");
    vote("ann", poll, 0);
    vote("bo", poll, 1);
    vote("cy", poll, 1);
    press(bot, "ann", "c", poll);
    assertThat(forget(BO)).isEqualTo(Map.of("ballotsUnnamed", 1));
    assertThat(votes(poll)).containsExactly(1, 2);
    String table =
        new String(
            Table.of(bot.desk().standing(world.poll(poll)), ballots()), StandardCharsets.UTF_8);
    assertThat(table.lines().skip(1))
        .containsExactly("Name of ann,A", "Name of cy,B", "Somebody,B");
    assertThat(press(bot, "ann", "o", poll)).isEqualTo("denied");
    assertThat(world.poll(poll).isClosed()).isTrue();
    assertThat(forget(BO)).isEmpty();
  }

  @Test
  void aClosedAnonymousPollStaysAsItIs() {
    String poll = make(bot, world.chat, "\"Where to?\" \"A\" \"B\" --anonymous");
    vote("bo", poll, 1);
    assertThat(bot.parts().records().of(BO).get("ballots")).hasSize(1);
    press(bot, "ann", "c", poll);
    assertThat(bot.parts().records().of(BO).get("ballots")).isEmpty();
    assertThat(forget(BO)).isEmpty();
    assertThat(votes(poll)).containsExactly(0, 1);
  }

  @Test
  void aPollGoesOnWithoutItsCreatorAndTakesNoOrdersFromThem() {
    String poll = make(bot, world.chat, "\"Where to?\" \"A\" \"B\"");
    vote("bo", poll, 1);
    assertThat(forget(ANN)).isEqualTo(Map.of("polls", 1));
    assertThat(world.poll(poll).isOpen()).isTrue();
    assertThat(votes(poll)).containsExactly(0, 1);
    assertThat(world.poll(poll).isOwned()).isFalse();
    assertThat(press(bot, "ann", "c", poll)).isEqualTo("denied");
    assertThat(press(bot, "", "c", poll)).isEqualTo("denied");
  }

  @Test
  void anotherWorkspaceIsLeftAlone() {
    String poll = make(bot, world.chat, "\"Where to?\" \"A\" \"B\"");
    vote("bo", poll, 1);
    assertThat(forget(new Person("chat", "bo", "T2"))).isEmpty();
    assertThat(forget(new Person("talk", "bo", null))).isEmpty();
    assertThat(votes(poll)).containsExactly(0, 1);
  }

  private Map<String, Integer> forget(Person person) {
    return bot.parts().records().forget(person);
  }

  private void vote(String person, String poll, int option) {
    press(bot, person, "v", poll + ":" + option);
  }

  private List<Integer> votes(String poll) {
    return world.poll(poll).count(ballots().all(poll)).votes();
  }

  private BallotStore ballots() {
    return new JdbcBallotStore(
        world.database.client(), new TransactionTemplate(world.database.transactions()));
  }
}
