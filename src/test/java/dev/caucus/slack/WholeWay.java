package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.chat.LogScan;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import dev.caucus.slack.local.View;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Everything that people do with the bot in Slack, through the SDK, however Slack is reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WholeWay {

  private static final String QUESTION = "What is the design pattern of Django?";
  private static final String ANSWER = "Model-View-Template";

  private final AtomicInteger channels = new AtomicInteger();
  private LocalSlack slack;
  private RunningBot bot;
  private Person ann;
  private Person bob;
  private LogScan log;

  abstract RunningBot start(LocalSlack slack, Path data);

  @BeforeAll
  void startBoth(@TempDir Path data) {
    slack = LocalSlack.start();
    ann = slack.person("Ann");
    bob = slack.person("Bob");
    bot = start(slack, data);
    log = LogScan.start(getClass().getSimpleName());
  }

  @AfterAll
  void stopBoth() {
    bot.close();
    log.close();
    log.hasNothingOf(
        List.of(
            slack.botToken(),
            slack.appToken(),
            slack.signingSecret(),
            "/actions/",
            "design pattern",
            "Node.js?",
            "sounds good",
            "pizza",
            "Python people",
            ANSWER));
    slack.close();
  }

  @Test
  void aCommandIsAnsweredForTheAskerAloneAndSharedOnRequest() {
    Channel channel = channel();
    Deed asked = ann.runs(channel, "/ask", QUESTION).awaitAcknowledged();
    Message answer = only(asked);
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.readable()).contains(ANSWER).contains("Django vs Node.js");
    assertThat(channel.messages()).isEmpty();

    ann.clicks(answer, "Share with channel");

    Message shared = await().until(() -> first(channel), m -> m != null);
    assertThat(shared.readable()).contains(ANSWER).contains(QUESTION).contains("ann");
    await().until(() -> channel.ephemerals(ann).isEmpty());

    assertThat(only(bob.clicks(shared, "answer:helpful")).isEphemeral()).isTrue();
    ann.replies(shared, "And Node.js?");
    await()
        .untilAsserted(
            () -> assertThat(last(channel.thread(shared.ts())).readable()).contains("Node"));
  }

  @Test
  void aMentionIsAnsweredOnceAndInItsThread() {
    Channel channel = channel();
    Deed asked = ann.says(channel, "@Caucus " + QUESTION).awaitAcknowledged();
    assertThat(asked.payloads()).hasSize(2);
    Message answer = only(asked);
    assertThat(answer.root()).isEqualTo(asked.message().ts());
    assertThat(answer.isEphemeral()).isFalse();
    assertThat(answer.readable()).contains(ANSWER);
    assertThat(asked.posts()).isEqualTo(1);
  }

  @Test
  void aReplyInItsThreadNeedsNoMention() {
    Channel channel = channel();
    Message answer = only(ann.says(channel, "@Caucus " + QUESTION));

    Message next = only(bob.replies(answer, "And Node.js?"));

    assertThat(next.root()).isEqualTo(answer.root());
    assertThat(next.readable()).contains("Node");
  }

  @Test
  void whatPeopleSayToEachOtherIsLeftAlone() {
    Channel channel = channel();
    Deed other = ann.says(channel, "Lunch at noon?").awaitAcknowledged();
    Message answer = only(ann.says(channel, "@Caucus " + QUESTION));
    bob.replies(answer, "ok, sounds good to me").awaitAcknowledged();
    only(bob.replies(answer, "And Node.js?"));

    assertThat(other.posts()).isZero();
    assertThat(channel.thread(answer.root())).filteredOn(Message::isFromBot).hasSize(2);
  }

  @Test
  void aDirectMessageIsAnsweredWhereItWasWritten() {
    Person carol = slack.person("Carol" + channels.incrementAndGet());
    Message answer = only(carol.says(QUESTION));
    assertThat(answer.channel()).isEqualTo(carol.direct().id());
    assertThat(answer.thread()).isNull();
    assertThat(answer.readable()).contains(ANSWER);
    assertThat(only(carol.says("And Node.js?")).readable()).contains("Node");
  }

  @Test
  void aMessageCanBeAskedAboutFromItsMenu() {
    Channel channel = channel();
    Deed said = bob.says(channel, QUESTION).awaitAcknowledged();
    Message answer = only(ann.uses("ask_caucus", said.message()));
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.readable()).contains(ANSWER);
    assertThat(said.posts()).isZero();
  }

  @Test
  void aRecommendationGoesOnInOneMessageUntilItsVerdict() {
    Channel channel = channel();
    Message message = recommend(ann, channel);
    assertThat(message.isEphemeral()).isFalse();
    int clicks = 0;
    while (!isVerdict(message) && clicks++ < 12) {
      ann.clicks(message, message.buttons().getFirst()).awaitAcknowledged();
      String before = message.readable();
      String ts = message.ts();
      message =
          await().until(() -> channel.message(ts).orElseThrow(), m -> !m.readable().equals(before));
    }
    assertThat(isVerdict(message)).isTrue();
    assertThat(channel.messages()).hasSize(1);
    assertThat(clicks).isBetween(2, 9);
  }

  @Test
  void aDialogueTakesOwnWordsInItsThreadFromWhoeverStartedIt() {
    Channel channel = channel();
    Message question = recommend(ann, channel);
    Message next = only(ann.replies(question, "we are mostly Python people"));
    assertThat(next.readable()).contains("Python");
    Deed foreign = bob.clicks(question, question.buttons().getFirst()).awaitAcknowledged();
    Message refused = only(foreign);
    assertThat(refused.isEphemeral()).isTrue();
  }

  @Test
  void anAnswerIsRatedAndDeleted() {
    Channel channel = channel();
    Message answer = only(ann.says(channel, "@Caucus " + QUESTION));

    assertThat(only(bob.clicks(answer, "answer:helpful")).isEphemeral()).isTrue();
    assertThat(only(bob.clicks(answer, "answer:delete")).readable()).contains("whoever asked");
    assertThat(channel.message(answer.ts())).isPresent();

    ann.clicks(answer, "answer:delete");
    await().until(() -> channel.message(answer.ts()).isEmpty());
  }

  @Test
  void suggestionsAreAskedByAClick() {
    Channel channel = channel();
    Message answer = only(ann.says(channel, "@Caucus " + QUESTION));
    Message next = only(ann.clicks(answer, "answer:ask:0"));
    assertThat(next.root()).isEqualTo(answer.root());
    assertThat(next.readable()).contains("Node");
  }

  @Test
  void theHomeTabShowsWhatThereIs() {
    Channel channel = channel();
    Person dora = slack.person("Dora" + channels.incrementAndGet());
    recommend(dora, channel);
    dora.opensHome().awaitAcknowledged();
    View home = await().until(() -> slack.workspace().home(dora).orElse(null), v -> v != null);
    assertThat(home.readable()).contains("/ask").contains("8 articles");
  }

  @Test
  void theAssistantGreetsWithPromptsAndAnswers() {
    Person erin = slack.person("Erin" + channels.incrementAndGet());
    erin.opensAssistant(channel()).awaitAcknowledged();
    Message greeting = await().until(() -> first(erin.direct()), m -> m != null && m.isFromBot());
    assertThat(greeting.readable()).contains("Ask me");
    await().until(() -> !slack.calls("assistant.threads.setSuggestedPrompts").isEmpty());
    assertThat(only(erin.replies(greeting, QUESTION)).readable()).contains(ANSWER);
  }

  @Test
  void theChannelsRuleIsChangedByAForm() {
    Channel channel = channel();
    ann.runs(channel, "/caucus", "settings").awaitAcknowledged();
    View form = await().until(() -> slack.workspace().openView(ann).orElse(null), v -> v != null);
    ann.submits(form, Map.of("rule", "questions")).awaitAcknowledged();
    Message changed = await().until(() -> first(channel), m -> m != null);
    assertThat(changed.readable()).contains("ann");

    assertThat(only(bob.says(channel, QUESTION)).readable()).contains(ANSWER);
    Deed unsure = bob.says(channel, "Who wants pizza tonight?").awaitAcknowledged();

    only(ann.runs(channel, "/caucus", "settings off"));
    Message off = only(ann.says(channel, "@Caucus " + QUESTION));
    assertThat(off.isEphemeral()).isTrue();
    assertThat(off.readable()).contains("/caucus settings");
    assertThat(unsure.posts()).isZero();
  }

  @Test
  void helpAndStatusAreForWhoeverAsks() {
    Channel channel = channel();
    assertThat(only(ann.runs(channel, "/caucus", "help")).readable()).contains("/recommend");
    assertThat(only(ann.runs(channel, "/caucus", "status")).readable()).contains("8 articles");
    assertThat(only(ann.runs(channel, "/caucus", "dance")).isEphemeral()).isTrue();
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void whereItIsNoMemberARecommendationIsLedPrivately() {
    Channel closed = slack.workspace().privateChannel("closed" + channels.incrementAndGet());
    closed.join(ann.id());
    closed.leave(slack.workspace().botUser());
    Message question = only(ann.runs(closed, "/recommend", "node-or-django"));
    assertThat(question.isEphemeral()).isTrue();
    Deed clicked = ann.clicks(question, question.buttons().getFirst()).awaitAcknowledged();
    await().until(() -> !clicked.answers().isEmpty());
    assertThat(closed.ephemerals(ann)).hasSize(1);
    assertThat(last(closed.ephemerals(ann)).readable()).isNotEqualTo(question.readable());
  }

  private static Message recommend(Person person, Channel channel) {
    person.runs(channel, "/recommend", "node-or-django").awaitAcknowledged();
    return await().until(() -> first(channel), m -> m != null && !m.buttons().isEmpty());
  }

  private static boolean isVerdict(Message message) {
    return message.readable().contains("What would change");
  }

  private Channel channel() {
    return slack.channel("channel-" + channels.incrementAndGet());
  }

  private static Message only(Deed deed) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(deed.shown()).as("what was said").hasSize(1));
    return deed.shown().getFirst();
  }

  private static @Nullable Message first(Channel channel) {
    List<Message> messages = channel.messages();
    return messages.isEmpty() ? null : messages.getFirst();
  }

  private static Message last(List<Message> messages) {
    return messages.getLast();
  }
}
