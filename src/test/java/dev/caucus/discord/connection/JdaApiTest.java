package dev.caucus.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.conversation.CallMeters;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import dev.caucus.discord.local.Permission;
import dev.caucus.discord.local.Person;
import dev.caucus.discord.local.PublishedDescription;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdaApiTest {

  private static final LocalDiscord discord = LocalDiscord.start();
  private static final Channel announcements = discord.guild().readOnlyChannel("announcements");
  private static final Running bot = Running.start(discord, 1);

  private final Person ann = discord.person("Ann");
  private final Channel general = discord.channel("general");
  private final Place place = Running.in(general);
  private final JdaApi api = bot.api();

  @BeforeAll
  static void awaitReady() {
    bot.awaitReady();
  }

  @AfterAll
  static void stop() {
    bot.close();
    discord.close();
  }

  @AfterEach
  void nothingGoesWrong() {
    discord.faults().none();
  }

  @Test
  void aMessageAnswersAnotherAndPingsNobody() {
    Message question = ann.says(general, "Hello").message();
    String text = "@everyone <@" + ann.id() + "> see https://example.org";

    Message answer = posted(api.post(place, Running.message(text), question.id(), null));

    assertThat(answer.readable()).isEqualTo(text);
    assertThat(answer.repliesTo()).isEqualTo(question.id());
    assertThat(answer.pings().none()).isTrue();
    assertThat(answer.isComponentsV2()).isTrue();
    assertThat(answer.suppressesPreviews()).isTrue();
  }

  @Test
  void aMessageThatIsGoneMeanwhileIsAnsweredAllTheSame() {
    Message question = ann.says(general, "Never mind").message();
    ann.deletes(question);

    assertThat(
            posted(api.post(place, Running.message("An answer"), question.id(), null)).repliesTo())
        .isNull();
  }

  @Test
  void whereTheBotMayNotReadWhatWasWrittenItAnswersWithoutReferringToIt() {
    Message question = ann.says(general, "Hello").message();
    discord.faults().refuseNext("POST /channels", 1, 403, 160_002);

    assertThat(
            posted(api.post(place, Running.message("An answer"), question.id(), null)).repliesTo())
        .isNull();
  }

  @Test
  void aMessageIsReplacedAndRemoved() {
    String id = api.post(place, Running.message("One"), null, null);

    api.replace(place, id, Running.message("Two <@" + ann.id() + ">"));
    Message changed = posted(id);
    assertThat(changed.readable()).startsWith("Two");
    assertThat(changed.pings().none()).isTrue();
    assertThat(changed.suppressesPreviews()).isTrue();

    api.delete(place, id);
    api.delete(place, id);
    assertThat(general.message(id)).isEmpty();
  }

  @Test
  void whatIsSentIsAsDiscordDescribesIt() {
    Optional<PublishedDescription> description = PublishedDescription.find();
    assumeTrue(description.isPresent(), PublishedDescription.SETTING + " is not set");
    Message question = ann.says(general, "Hello").message();
    String id = api.post(place, Running.message("One"), question.id(), null);
    api.replace(place, id, Running.message("Two"));

    assertThat(discord.calls("/channels"))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(description.get().faults(call)).isEmpty());
  }

  @Test
  void directMessagesAndThreadsAreReachedByTheirIdsAlone() {
    Channel direct = ann.direct();
    api.post(Running.in(direct), Running.message("Between us"), null, null);
    Channel thread = ann.startsThread(ann.says(general, "A topic").message(), "A topic");
    api.post(Running.in(thread), Running.message("In the thread"), null, null);

    assertThat(direct.messages()).extracting(Message::readable).containsExactly("Between us");
    assertThat(thread.messages()).extracting(Message::readable).contains("In the thread");
  }

  @Test
  void whereTheBotIsKnownToBeMuteItDoesNotTry() {
    long invalid = discord.invalidCalls();
    refused(
        Reason.NOT_A_MEMBER,
        () -> api.post(Running.in(announcements), Running.message("Hi"), null, null));
    api.typing(Running.in(announcements));
    assertThat(discord.invalidCalls()).isEqualTo(invalid);
  }

  @Test
  void whereTheBotTurnsOutToBeMuteThatIsTold() {
    Channel hidden = discord.guild().channel("hidden");
    hidden.forbidUnnoticed(Permission.VIEW_CHANNEL);
    refused(
        Reason.NOT_A_MEMBER, () -> api.post(Running.in(hidden), Running.message("Hi"), null, null));
    api.typing(Running.in(hidden));
  }

  @Test
  void whatIsGoneIsCalledGone() {
    Place nowhere = Place.channel(discord.guild().id(), "123");
    refused(Reason.GONE, () -> api.post(nowhere, Running.message("Hi"), null, null));
    refused(Reason.GONE, () -> api.replace(place, "123", Running.message("Hi")));
  }

  @Test
  void whatDiscordFailsAtIsRepeated() {
    discord.faults().breakDownNext("POST /channels", 2, 500);
    Message message = posted(api.post(place, Running.message("At last"), null, null));
    discord.faults().breakDownNext("PATCH /channels", 1, 500);
    api.replace(place, message.id(), Running.message("Replaced"));
    discord.faults().breakDownNext("DELETE /channels", 1, 500);
    api.delete(place, message.id());
    assertThat(general.message(message.id())).isEmpty();
  }

  @Test
  void whatDiscordKeepsFailingAtIsGivenUp() {
    discord.faults().breakDownNext("POST /channels", 100, 500);
    refused(Reason.UNREACHABLE, () -> api.post(place, Running.message("Never"), null, null));
  }

  @Test
  void aMessageWhoseAnswerIsLostIsNotWrittenTwice() {
    int before = general.messages().size();
    discord.faults().drop("POST /channels", 0.5);
    List<String> ids =
        List.of(
            api.post(place, Running.message("One"), null, null),
            api.post(place, Running.message("Two"), null, null));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(general.messages()).hasSize(before + 2);
  }

  @Test
  void whatIsTooFastWaits() {
    discord.faults().rateLimit("POST /channels", 0.5, Duration.ofMillis(100));
    assertThat(posted(api.post(place, Running.message("Patiently"), null, null)).readable())
        .isEqualTo("Patiently");
    assertThat(posted(api.post(place, Running.message("Again"), null, null)).readable())
        .isEqualTo("Again");
  }

  @Test
  void typingShows() {
    int before = general.typings();
    api.typing(place);
    assertThat(general.typings()).isEqualTo(before + 1);
  }

  @Test
  void withoutAConnectionNothingIsDelivered() {
    JdaApi offline = new JdaApi(new Shards(), new CallMeters(new SimpleMeterRegistry(), "discord"));
    refused(Reason.UNREACHABLE, () -> offline.post(place, Running.message("Hi"), null, null));
    offline.typing(place);
  }

  private Message posted(String id) {
    return general.message(id).orElseThrow();
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(NotDelivered.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
