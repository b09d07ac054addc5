package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.conversation.AfterTheAnswer;
import dev.caucus.conversation.StoreAway;
import dev.caucus.conversation.Twice;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is killed after the answer, and before it was noted that it was given. */
class AnsweredOnceTest {

  private static final String QUESTION = "What is the design pattern of Django?";

  @Test
  void whatADeadOneHadAnsweredIsNotAnsweredAgain(@TempDir Path data) {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot = RunningBot.with(AfterTheAnswer.class, slack, data)) {
      Person ann = slack.person("Ann");
      Channel channel = slack.channel("general");
      Twice count = bot.part(Twice.class);

      Deed mention = ann.says(channel, "@Caucus " + QUESTION);
      await().until(() -> count.timesTakenOver() == 1);
      Deed inThread = ann.replies(mention.shown().getLast(), "Why?");
      await().until(() -> count.timesTakenOver() == 2);
      ann.says(QUESTION);
      await().until(() -> count.timesTakenOver() == 3);
      Deed again = ann.says(QUESTION);
      await().until(() -> count.timesTakenOver() == 4);

      assertThat(inThread.shown()).hasSize(1);
      assertThat(again.shown()).hasSize(1);
      assertThat(answers(channel)).isEqualTo(2);
      assertThat(answers(ann.direct())).isEqualTo(2);
    }
  }

  private static long answers(Channel channel) {
    return channel.messages().stream().filter(Message::isFromBot).count();
  }

  @Test
  void aStepOfADialogueIsNotTakenTwice(@TempDir Path data) {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot = RunningBot.with(AfterTheAnswer.class, slack, data)) {
      Person ann = slack.person("Ann");
      Channel channel = slack.channel("general");
      Twice count = bot.part(Twice.class);

      ann.runs(channel, "/recommend", "node-or-django");
      await().until(() -> count.timesTakenOver() == 1);
      Message question = channel.messages().getFirst();
      ann.clicks(question, question.buttons().getFirst());
      await().until(() -> count.timesTakenOver() == 2);

      assertThat(channel.messages()).hasSize(1);
      assertThat(channel.messages().getFirst().readable())
          .isNotEqualTo(question.readable())
          .contains("2 of");
    }
  }

  @Test
  void whereSlackDoesNotTellItIsRatherAnsweredTwiceThanNever(@TempDir Path data) {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot = RunningBot.with(AfterTheAnswer.class, slack, data)) {
      slack.faults().refuse("conversations.replies", 1, "missing_scope");

      Deed mention = slack.person("Ann").says(slack.channel("general"), "@Caucus " + QUESTION);
      await().until(() -> bot.part(Twice.class).timesTakenOver() == 1);

      assertThat(mention.posts()).isEqualTo(2);
    }
  }

  @Test
  void aMentionIsAnsweredOnceAlsoWhereNobodyKnowsThatItIsToldTwice(@TempDir Path data) {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot = RunningBot.with(StoreAway.class, slack, data)) {
      Person ann = slack.person("Ann");
      Channel channel = slack.channel("general");

      Deed mention = ann.says(channel, "@Caucus " + QUESTION).awaitAcknowledged();
      await().until(() -> mention.posts() > 0);
      Deed last = ann.says("Hello").awaitAcknowledged();
      await().until(() -> last.posts() > 0);

      assertThat(mention.payloads()).hasSize(2);
      assertThat(answers(channel)).isEqualTo(1);
    }
  }
}
