package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caucus.CaucusApplication;
import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Turn;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Deed;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import dev.caucus.discord.local.Person;
import dev.caucus.discord.local.PublishedDescription;
import dev.caucus.discord.local.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people do with polls in Discord, through the library; how votes count is not asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VotingTest {

  private final AtomicInteger channels = new AtomicInteger();
  private LocalDiscord discord;
  private RunningBot bot;
  private Votes votes;
  private Person ann;
  private Person bob;
  private Channel channel;

  @BeforeAll
  void startBoth(@TempDir Path data) {
    discord = LocalDiscord.start();
    ann = discord.person("Ann");
    bob = discord.person("Bob");
    bot = RunningBot.start(discord, data, List.of(CaucusApplication.class, Votes.class));
    votes = bot.part(Votes.class);
  }

  @BeforeEach
  void openAChannel() {
    channel = discord.channel("channel-" + channels.incrementAndGet());
  }

  @AfterAll
  void stopBoth() {
    bot.close();
    discord.close();
  }

  @Test
  void aCommandWithoutWordsOpensAFormWhoseAnswerIsForWhoeverSentIt() {
    Deed opened = ann.runs(channel, "/poll", Map.of());
    assertThat(opened.response().kind()).isEqualTo(Response.Kind.FORM);
    assertThat(opened.awaitAnswer().form().fields())
        .containsExactly("question", "options", "mode", "settings");

    Message preview =
        only(
            ann.submits(
                opened.form(),
                Map.of(
                    "question", "Lunch?",
                    "options", "Pizza\nPasta",
                    "mode", "Several",
                    "settings", "anonymous, hidden")));

    assertThat(preview.isEphemeral()).isTrue();
    Turn.Submitted sent = votes.submitted();
    assertThat(sent.form()).isEqualTo("v:new");
    assertThat(sent.values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "question", "Lunch?",
                "options", "Pizza\nPasta",
                "mode", "several",
                "settings", "anonymous,hidden"));
    assertThat(sent.origin().participant().id()).isEqualTo(ann.id());
    assertThat(sent.origin().channel()).isEqualTo(discord.guild().id() + "/" + channel.id());
  }

  @Test
  void aCommandWithWordsIsAnsweredAsAnyOther() {
    Deed given = ann.runs(channel, "/poll", "\"Lunch?\" \"Pizza\" \"Pasta\"");
    Message answer = only(given);
    assertThat(given.response().kind()).isEqualTo(Response.Kind.DEFERRED_REPLY);
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.readable()).contains("poll: \"Lunch?\"");
  }

  @Test
  void inDirectMessagesItWorksAsWell() {
    Person carol = discord.person("Carol");
    Deed opened = carol.runs(carol.direct(), "/poll", Map.of()).awaitAnswer();
    Message ballot = only(carol.submits(opened.form(), Map.of("question", "Q", "options", "A")));
    Message changed = moved(ballot, carol.clicks(ballot, "Vote again"));
    assertThat(changed.id()).isEqualTo(ballot.id());
    assertThat(carol.direct().messages()).hasSize(1);
  }

  @Test
  void aButtonOfAMessageThatOnePersonSeesOpensAFormAndWhatFollowsStandsInItsPlace() {
    Message ballot = only(ann.clicks(poll(), "My vote"));
    Deed opened = ann.clicks(ballot, "Change").awaitAnswer();

    Message changed =
        moved(ballot, ann.submits(opened.form(), Map.of("question", "Q", "options", "A")));

    assertThat(changed.id()).isEqualTo(ballot.id());
    assertThat(channel.ephemerals(ann)).hasSize(1);
  }

  @Test
  void aFormThatOpenedAtWhatEverybodySeesIsAnsweredForOnePerson() {
    Message poll = poll();
    Deed opened = bob.clicks(poll, "Change").awaitAnswer();
    Message answer = only(bob.submits(opened.form(), Map.of("question", "Q", "options", "A")));
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(channel.messages()).singleElement().isEqualTo(poll);
  }

  @Test
  void aFormThatTakesTooLongToFindIsDoneWithout() {
    votes.dawdles(true);
    try {
      Deed given = ann.runs(channel, "/poll", Map.of());
      assertThat(given.response().kind()).isEqualTo(Response.Kind.DEFERRED_REPLY);
      assertThat(given.latency()).isLessThan(Duration.ofSeconds(3));
      assertThat(only(given).readable()).contains("A form", "It asks for: Question · Options");
    } finally {
      votes.dawdles(false);
    }
  }

  @Test
  void whatCannotOpenAFormIsNotKeptWaiting() {
    int asked = votes.asked();
    only(bob.clicks(poll(), "My vote"));
    assertThat(votes.asked()).isEqualTo(asked);
  }

  @Test
  void everyClickChangesOnesOwnViewInItsPlace() {
    Message ballot = only(bob.clicks(poll(), "My vote"));
    assertThat(ballot.isEphemeral()).isTrue();
    Message changed = moved(ballot, bob.clicks(ballot, "Vote again"));
    changed = moved(changed, bob.clicks(changed, "Vote again"));
    assertThat(changed.id()).isEqualTo(ballot.id());
    assertThat(channel.ephemerals(bob)).hasSize(1);
    assertThat(only(bob.clicks(changed, "Word")).id()).isNotEqualTo(ballot.id());
  }

  @Test
  void aPollForEverybodyIsPostedEvenWhereOnePersonAskedAlone() {
    ann.runs(channel, "/poll", "open");
    await().until(() -> channel.messages().size() == 1);
    await().until(() -> channel.ephemerals(ann).isEmpty());
    assertThat(channel.messages().getFirst().buttons()).contains("My vote");

    Message ballot = only(ann.clicks(channel.messages().getFirst(), "My vote"));
    ann.clicks(ballot, "Open another");
    await().until(() -> channel.messages().size() == 2);
  }

  @Test
  void aClickThatIsAnsweredElsewhereLeavesEverythingAsItIs() {
    Message poll = poll();
    assertThat(bob.clicks(poll, "Nothing").response().kind())
        .isEqualTo(Response.Kind.DEFERRED_UPDATE);
    ann.runs(channel, "/poll", "nothing").awaitResponse();
    await().until(() -> channel.ephemerals(ann).isEmpty());
    assertThat(channel.messages(bob)).containsExactly(poll);
  }

  @Test
  void whatSomebodyIsToldInDirectMessagesCanBeClicked() {
    Person dora = discord.person("Dora");
    bot.part(ChatPlatform.class).tell(dora.id(), channelName(), Votes.poll());
    Message told = dora.direct().messages().getFirst();

    Message ballot = only(dora.clicks(told, "My vote"));

    assertThat(ballot.id()).isNotEqualTo(told.id());
    assertThat(votes.last().origin().participant().id()).isEqualTo(dora.id());
    assertThat(moved(ballot, dora.clicks(ballot, "Vote again")).id()).isEqualTo(ballot.id());
  }

  @Test
  void filesComeWithPrivateRepliesAndTheirWordsWithoutThem() {
    Message poll = poll();
    Message export = only(ann.clicks(poll, "Export"));
    assertThat(export.isEphemeral()).isTrue();
    assertThat(discord.attachments(export))
        .singleElement()
        .satisfies(file -> assertThat(file.name()).isEqualTo("votes.csv"));

    discord.faults().refuseNext("POST /webhooks", 1, 413, 40_005);
    Message words = only(bob.clicks(poll, "Export"));
    assertThat(words.readable()).contains("votes.csv could not be attached");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everythingThatWasSentIsAsDiscordDescribesIt() {
    Optional<PublishedDescription> description = PublishedDescription.find();
    assumeTrue(description.isPresent(), PublishedDescription.SETTING + " is not set");
    assertThat(discord.calls())
        .allSatisfy(call ->
            assertThat(description.orElseThrow().faults(call))
                .as("%s %s", call.method(), call.path())
                .isEmpty());
  }

  private Message poll() {
    bot.part(ChatPlatform.class).post(new ConversationRef("discord", channelName()), Votes.poll());
    return channel.messages().getFirst();
  }

  private String channelName() {
    return discord.guild().id() + "/" + channel.id();
  }

  private Message moved(Message before, Deed deed) {
    return await()
        .until(
            () -> deed.channel().message(before.id()).orElseThrow(),
            now -> !now.readable().equals(before.readable()));
  }

  private static Message only(Deed deed) {
    await()
        .untilAsserted(() ->
            assertThat(deed.shown().stream().filter(shown -> !shown.isLoading()))
                .as("what was said")
                .hasSize(1));
    return deed.shown().getFirst();
  }
}
