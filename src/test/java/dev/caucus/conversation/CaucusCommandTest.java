package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.answer.Answered;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Commanded;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Submitted;
import dev.caucus.chat.Visibility;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.KnowledgeStatus.Progress;
import dev.caucus.knowledge.NoKnowledge;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Aside
class CaucusCommandTest {

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
  private static final ConversationRef THREAD = new ConversationRef("chat", "T1/C1/@U1");
  private static final Origin ANN =
      new Origin(THREAD, new Participant("T1/U1", "Ann"), null, "T1/C1");

  private TestDatabase database;
  private Wiring wiring;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new TestDatabase(folder);
    wiring =
        Wiring.of(
                database.client(),
                (question, before) -> new Answered(Reply.of(new Outcome.Notice("", "")), null))
            .with(Wiring.NO_LIMITS, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", " HELP "})
  void saysWhatItCanDoInAChannel(String arguments) {
    Reply reply = caucus(arguments);
    assertThat(codeOf(reply)).isEqualTo("help");
    assertThat(reply.text())
        .contains("/ask", "/recommend", "/caucus status", "/caucus settings", "• Is it free?")
        .doesNotContain("/help");
  }

  @Test
  void namesItselfToWhoeverTriesACommandThatThereIsNot() {
    Reply reply = take(new Commanded(ANN, "dance", ""));
    assertThat(codeOf(reply)).isEqualTo("not_found");
    assertThat(reply.text()).contains("/dance", "/caucus help");
  }

  @Test
  void tellsHowToUseItToWhoeverTriesAnotherWord() {
    Reply reply = caucus("dance");
    assertThat(codeOf(reply)).isEqualTo("not_found");
    assertThat(reply.text()).contains("/caucus help", "/caucus status", "/caucus settings");
  }

  @Test
  void tellsInPlainWordsHowTheArticlesStand() {
    List<KnowledgeFailure> failures =
        IntStream.rangeClosed(1, 7)
            .mapToObj(i -> new KnowledgeFailure("a" + i + ".md", i, "Broken.", "Mend it."))
            .toList();
    Reply reply =
        status(
            new KnowledgeStatus(
                1_234, 1, NOW.minus(Duration.ofMinutes(5)), NOW, failures, new Progress(2, 9)));
    assertThat(codeOf(reply)).isEqualTo("status");
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(reply.text())
        .isEqualTo(
            """
            I answer from 1,234 articles with 1 passage.
            They last changed 5 minutes ago.
            I am reading changed articles right now: 2 of 9 are done.
            7 files could not be used:
            • a1.md:1: Broken. Mend it.
            • a2.md:2: Broken. Mend it.
            • a3.md:3: Broken. Mend it.
            • a4.md:4: Broken. Mend it.
            • a5.md:5: Broken. Mend it.
            and 2 more; the page of Caucus names them all.\
            """);
  }

  @Test
  void tellsThatThereAreNoArticles() {
    assertThat(status(new KnowledgeStatus(0, 0, null, null, List.of(), null)).text())
        .isEqualTo("I answer from no articles.\nEvery file could be read.");
  }

  @ParameterizedTest
  @CsvSource({
    "PT10S, just now",
    "PT1M, 1 minute ago",
    "PT59M, 59 minutes ago",
    "PT1H, 1 hour ago",
    "PT47H, 1 day ago",
    "P3D, 3 days ago"
  })
  void tellsWhenTheArticlesChanged(Duration age, String words) {
    var status = new KnowledgeStatus(1, 2, NOW.minus(age), NOW, List.of(), null);
    assertThat(status(status).text()).contains("They last changed " + words + ".");
  }

  @ParameterizedTest
  @CsvSource({"off, OFF", "Questions, QUESTIONS", "' mentions ', MENTIONS"})
  void setsTheRuleOfAChannelBeforeEverybody(String word, ChannelRule rule) {
    wiring.rules().set("chat", "T1/C1", ChannelRule.QUESTIONS);
    Reply reply = caucus("settings " + word);
    assertThat(wiring.rules().of("chat", "T1/C1")).isEqualTo(rule);
    assertThat(codeOf(reply)).isEqualTo("settings");
    assertThat(reply.visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(reply.text()).startsWith("Ann set the rule of this channel to \"");
  }

  @Test
  void setsTheRuleForSomebodyWhoseNameIsNotKnown() {
    var origin = new Origin(THREAD, new Participant("T1/U1", null), null, "T1/C1");
    assertThat(take(new Commanded(origin, "caucus", "settings off")).text())
        .startsWith("The rule of this channel is \"off\" from now on: I keep quiet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "settings loud", "settings off now"})
  void tellsTheRuleAndTheWordsThatThereAre(String arguments) {
    wiring.rules().set("chat", "T1/C1", ChannelRule.QUESTIONS);
    Reply reply = caucus(arguments);
    assertThat(wiring.rules().of("chat", "T1/C1")).isEqualTo(ChannelRule.QUESTIONS);
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(reply.text())
        .contains("is \"questions\"", "settings mentions", "settings questions", "settings off");
  }

  @Test
  void setsTheRuleByAFormToo() {
    Reply reply = take(new Submitted(ANN, "settings", Map.of("rule", "off")));
    assertThat(wiring.rules().of("chat", "T1/C1")).isEqualTo(ChannelRule.OFF);
    assertThat(reply.visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(take(new Submitted(ANN, "settings", Map.of())).visibility())
        .isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void hasNoRuleWhereThereIsNoChannel() {
    var onPage = new Origin(THREAD, new Participant("u1", "Ann"), null);
    Reply reply = take(new Commanded(onPage, "caucus", "settings off"));
    assertThat(reply.text()).contains("no channel");
  }

  private Reply status(KnowledgeStatus status) {
    wiring =
        wiring.with(
            new NoKnowledge() {
              @Override
              public KnowledgeStatus status() {
                return status;
              }
            });
    return caucus("status");
  }

  private Reply caucus(String arguments) {
    return take(new Commanded(ANN, "caucus", arguments));
  }

  private Reply take(Turn turn) {
    List<Reply> replies = wiring.service().handle(turn);
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static String codeOf(Reply reply) {
    assertThat(reply.outcome()).isInstanceOf(Outcome.Notice.class);
    return ((Outcome.Notice) reply.outcome()).code();
  }
}
