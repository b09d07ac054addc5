package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import dev.caucus.chat.LogScan;
import dev.caucus.conversation.Notices;
import dev.caucus.discord.local.Call;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Choice;
import dev.caucus.discord.local.Deed;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import dev.caucus.discord.local.Person;
import dev.caucus.discord.local.PublishedDescription;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Everything that people do with the bot in Discord, through the library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeWayTest {

  private static final String QUESTION = "What is the design pattern of Django?";
  private static final String ANSWER = "Model-View-Template";

  private final AtomicInteger channels = new AtomicInteger();
  private LocalDiscord discord;
  private RunningBot bot;
  private Person ann;
  private Person bob;
  private LogScan log;

  @BeforeAll
  void startBoth(@TempDir Path data) {
    discord = LocalDiscord.start();
    ann = discord.person("Ann");
    bob = discord.person("Bob");
    bot = RunningBot.start(discord, data);
    log = LogScan.start("discord");
  }

  @AfterAll
  void stopBoth() {
    bot.close();
    log.close();
    log.hasNothingOf(
        List.of(
            discord.token(), "/webhooks/", "design pattern", "Node.js?", "mostly Python", ANSWER));
    discord.close();
  }

  @Test
  void aCommandIsAnsweredForTheAskerAloneAndSharedOnRequest() {
    Channel channel = channel();
    Message answer = only(ann.runs(channel, "/ask", QUESTION));
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.readable()).contains(ANSWER).contains("Django vs Node.js");

    ann.clicks(answer, "Share with channel");

    await().until(() -> channel.messages().size() == 1);
    Message shared = channel.messages().getFirst();
    assertThat(shared.readable()).contains(ANSWER).contains(QUESTION).contains("Ann");
    await().until(() -> channel.ephemerals(ann).isEmpty());
    assertThat(only(ann.replies(shared, "And Node.js?")).readable()).contains("Node");
  }

  @Test
  void aClickThatComesWithTheIdOfItsMessageAloneIsToldThatTheAnswerIsGone() {
    Message answer = only(ann.runs(channel(), "/ask", QUESTION));
    discord.faults().garble(WholeWayTest::withItsIdAlone, UnaryOperator.identity());
    try {
      Message told = only(ann.clicks(answer, "Share with channel"));
      assertThat(told.isEphemeral()).isTrue();
      assertThat(told.readable()).isEqualTo(Notices.answerGone().text());
    } finally {
      discord.faults().none();
    }
  }

  private static JsonObject withItsIdAlone(JsonObject event) {
    JsonObject sent = event.deepCopy();
    if (sent.has("message")) {
      sent.getAsJsonObject("message").remove("type");
    }
    return sent;
  }

  @Test
  void whatIsTypedIsCompleted() {
    Channel channel = channel();
    // What can be offered is read in the background after the start.
    await()
        .untilAsserted(() ->
            assertThat(ann.types(channel, "/ask", "question", "perf").awaitAnswer().choices())
                .extracting(Choice::name)
                .anySatisfy(name -> assertThat(name).containsIgnoringCase("perf")));
    assertThat(ann.types(channel(), "/recommend", "topic", "git").awaitAnswer().choices())
        .isNotEmpty();
  }

  @Test
  void aMentionIsAnsweredAsAReplyAndGoneOnWithByReplying() {
    Channel channel = channel();
    Deed asked = ann.says(channel, "@Caucus " + QUESTION);
    Message answer = only(asked);
    assertThat(answer.repliesTo()).isEqualTo(asked.message().id());
    assertThat(answer.readable()).contains(ANSWER);

    Message next = only(bob.replies(answer, "And Node.js?"));
    assertThat(next.readable()).contains("Node");
    assertThat(asked.posts()).isEqualTo(1);
  }

  @Test
  void aThreadIsOneConversation() {
    Channel channel = channel();
    Message first = only(ann.says(channel, "@Caucus " + QUESTION));
    Channel thread = ann.startsThread(first, "Django");
    only(ann.says(thread, "@Caucus " + QUESTION));
    assertThat(only(bob.says(thread, "@Caucus And Node.js?")).readable()).contains("Node");
  }

  @Test
  void aDirectMessageIsAnswered() {
    Person carol = discord.person("Carol" + channels.incrementAndGet());
    assertThat(only(carol.says(QUESTION)).readable()).contains(ANSWER);
    assertThat(only(carol.says("And Node.js?")).readable()).contains("Node");
  }

  @Test
  void aMessageCanBeAskedAboutFromItsMenu() {
    Channel channel = channel();
    Deed said = bob.says(channel, QUESTION);
    Message answer = only(ann.uses("Ask Caucus", said.message()));
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.readable()).contains(ANSWER);
    assertThat(said.posts()).isZero();
  }

  @Test
  void aRecommendationGoesOnInOneMessageUntilItsVerdict() {
    Channel channel = channel();
    Message message = only(ann.runs(channel, "/recommend", "node-or-django"));
    assertThat(message.isEphemeral()).isFalse();
    int clicks = 0;
    while (!isVerdict(message) && clicks++ < 12) {
      message = moved(channel, message, ann.clicks(message, message.buttons().getFirst()));
    }
    assertThat(isVerdict(message)).isTrue();
    assertThat(clicks).isBetween(2, 9);
  }

  @Test
  void aDialogueTakesOwnWordsFromAFormAndFromReplies() {
    Channel channel = channel();
    Message question = only(ann.runs(channel, "/recommend", "node-or-django"));
    Deed opened = ann.clicks(question, "words");
    Message next =
        moved(
            channel,
            question,
            ann.submits(opened.awaitAnswer().form(), Map.of("text", "mostly Python")));
    assertThat(next.readable()).contains("Python");
    Message reply = only(ann.replies(next, "lots of real-time"));
    assertThat(reply.readable()).isNotEqualTo(next.readable());

    Message now = channel.message(question.id()).orElseThrow();
    Message refused = only(bob.clicks(now, now.buttons().getFirst()));
    assertThat(refused.isEphemeral()).isTrue();
  }

  @Test
  void anAnswerIsRatedAndDeleted() {
    Channel channel = channel();
    Message answer = only(ann.says(channel, "@Caucus " + QUESTION));
    assertThat(only(bob.clicks(answer, answer.buttons().get(rating(answer)))).isEphemeral())
        .isTrue();
    assertThat(only(bob.clicks(answer, "Delete")).readable()).contains("whoever asked");
    ann.clicks(answer, "Delete");
    await().until(() -> channel.message(answer.id()).isEmpty());
  }

  @Test
  void theChannelsRuleIsChangedByAFormByWhoeverManagesIt() {
    Channel channel = channel();
    assertThat(only(bob.runs(channel, "/caucus settings", Map.of())).readable())
        .contains("manage this channel");
    Person olga = discord.person("Olga");
    Deed opened = olga.runs(channel, "/caucus settings", Map.of());
    Message changed = only(olga.submits(opened.awaitAnswer().form(), Map.of("rule", "off")));
    assertThat(changed.readable()).contains("Olga");
    Deed asked = ann.says(channel, "@Caucus " + QUESTION);
    await().until(() -> !ann.direct().messages().isEmpty());
    assertThat(asked.posts()).isZero();
  }

  @Test
  void whatDiscordFailsToTakeIsSentAgain() {
    discord.faults().breakDownNext("PATCH /webhooks", 2, 500);
    assertThat(only(ann.runs(channel(), "/ask", QUESTION)).readable()).contains(ANSWER);
  }

  @Test
  void anAnswerIsGivenThoughTheConnectionDropsAfterItWasPromised() {
    discord.faults().drop("/callback", 0.5);
    try {
      for (int i = 0; i < 4; i++) {
        assertThat(only(ann.runs(channel(), "/ask", QUESTION)).readable()).contains(ANSWER);
      }
    } finally {
      discord.faults().none();
    }
  }

  @Test
  void sharingTwiceShowsItOnce() {
    Channel channel = channel();
    Message answer = only(ann.runs(channel, "/ask", QUESTION));
    ann.clicks(answer, "Share with channel");
    ann.clicks(answer, "Share with channel").awaitResponse();
    await().until(() -> channel.ephemerals(ann).isEmpty());
    only(ann.runs(channel, "/ask", "What is Node.js?"));
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void whatSomebodyElseWritesIntoTheFormIsAnsweredForThemAlone() {
    Channel channel = channel();
    Message question = only(ann.runs(channel, "/recommend", "node-or-django"));
    Deed opened = bob.clicks(question, "words").awaitAnswer();
    Message answer = only(bob.submits(opened.form(), Map.of("text", QUESTION)));
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void helpAndStatusAreForWhoeverAsks() {
    Channel channel = channel();
    assertThat(only(ann.runs(channel, "/caucus help", Map.of())).readable()).contains("/recommend");
    assertThat(only(ann.runs(channel, "/caucus status", Map.of())).readable())
        .contains("8 articles");
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everythingThatWasSentIsAsDiscordDescribesIt() {
    Optional<PublishedDescription> description = PublishedDescription.find();
    assumeTrue(description.isPresent(), "left out: test.specs names no folder with a description");
    assertThat(discord.calls())
        .allSatisfy(
            call -> assertThat(description.orElseThrow().faults(call)).as(name(call)).isEmpty());
  }

  private static String name(Call call) {
    return call.method() + " " + call.path();
  }

  private static int rating(Message answer) {
    List<String> buttons = answer.buttons();
    return buttons.indexOf("👍");
  }

  private static Message moved(Channel channel, Message before, Deed deed) {
    deed.awaitResponse();
    return await()
        .until(
            () -> channel.message(before.id()).orElseThrow(),
            now -> !now.readable().equals(before.readable()));
  }

  private static boolean isVerdict(Message message) {
    return message.readable().contains("What would change")
        || message.readable().contains("What speaks for");
  }

  private Channel channel() {
    return discord.channel("channel-" + channels.incrementAndGet());
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
