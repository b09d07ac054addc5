package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Choice;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome.Reason;
import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.knowledge.Topic;
import dev.caucus.poll.PollBot;
import dev.caucus.poll.Polls;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class VerdictVoteTest {

  private static final Topic TEA =
      new Topic(
          "tea",
          "Green or black tea",
          List.of(
              new Topic.Option("green", "Green tea", List.of()),
              new Topic.Option("black", "Black tea", List.of())));

  private final TestDatabase database;
  private final Polls polls;

  VerdictVoteTest(@TempDir Path folder) {
    database = new TestDatabase(folder);
    polls = PollBot.without(database.client(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void saysOfEachOptionWhatSpeaksForItMostOrThatNothingDoes() {
    Recommendation verdict =
        new Recommendation(
            "tea",
            "d1",
            "green",
            Strength.CLEAR,
            Map.of("green", 3.0, "black", 0.0),
            List.of(reason(1, "It is mild."), reason(2, "It cools.")),
            List.of(),
            List.of(),
            List.of());
    String text = put(verdict).text();
    assertThat(text)
        .contains("Green tea — It cools.")
        .contains(
            "Black tea — With the answers that were given, nothing in the articles speaks for"
                + " Black tea.");
    assertThat(text).doesNotContain("It is mild.");
  }

  private Reply put(Recommendation verdict) {
    var beans = new StaticListableBeanFactory(Map.of("polls", polls));
    Choice offer =
        new VerdictVote(beans.getBeanProvider(Polls.class)).offer(TEA, verdict).orElseThrow();
    Origin ann = new Origin(new ConversationRef("page", "c1"), new Participant("a", "Ann"), null);
    return polls.press(ann, offer.token()).orElseThrow().getFirst();
  }

  private static Reason reason(double weight, String text) {
    return new Reason("green", "time", "evening", weight, text, List.of());
  }
}
