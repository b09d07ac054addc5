package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.answer.Answered;
import dev.caucus.answer.Exchange;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Commanded;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Said;
import dev.caucus.chat.Turn.Submitted;
import dev.caucus.store.Fingerprint;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConversationServiceTest {

  private TestDatabase database;
  private ConversationService service;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new TestDatabase(folder);
    service = serviceWith(ConversationServiceTest::tellWhatWasAskedBefore);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void answersWhatSomebodySays() {
    assertThat(textOf(service.handle(said("a", "Is it free?")))).isEqualTo("Is it free? after -");
  }

  @Test
  void answersTheAskCommandAlike() {
    assertThat(textOf(service.handle(new Commanded(origin("a"), "ask", "Is it free?"))))
        .isEqualTo("Is it free? after -");
  }

  @Test
  void understandsAFollowUpByTheQuestionBeforeIt() {
    service.handle(said("a", "one"));
    assertThat(textOf(service.handle(said("a", "two")))).isEqualTo("two after one");
    assertThat(textOf(service.handle(new Commanded(origin("a"), "ask", "three"))))
        .isEqualTo("three after two");
  }

  @Test
  void sharesAConversationAmongItsParticipants() {
    service.handle(said("a", "one"));
    var other = new Origin(origin("a").conversation(), new Participant("u2", "Bo"), null);
    assertThat(textOf(service.handle(new Said(other, "two")))).isEqualTo("two after one");
  }

  @Test
  void doesNotMixConversations() {
    service.handle(said("a", "one"));
    assertThat(textOf(service.handle(said("b", "two")))).isEqualTo("two after -");
  }

  @Test
  void keepsWhatWasRememberedWhenAReplyAddsNothing() {
    service.handle(said("a", "one"));
    serviceWith((question, before) -> new Answered(reply("You are welcome."), null))
        .handle(said("a", "thanks"));
    assertThat(textOf(service.handle(said("a", "two")))).isEqualTo("two after one");
  }

  @Test
  void answersARedeliveredEventOnce() {
    assertThat(service.handle(said("a", "one", "Ev1"))).hasSize(1);
    assertThat(service.handle(said("a", "one", "Ev1"))).isEmpty();
    assertThat(service.handle(said("a", "one", "Ev2"))).hasSize(1);
  }

  @Test
  void saysWhatItCanDo() {
    Reply reply = only(service.handle(new Commanded(origin("a"), "help", "")));
    assertThat(codeOf(reply)).isEqualTo("help");
    assertThat(reply.text())
        .contains("/ask", "your own words", "• Is it free?", "/caucus gaps off")
        .doesNotContain("/caucus status", "/caucus settings");
  }

  @Test
  void namesTheCommandsThereAreToWhoeverTriesAnother() {
    Reply reply = only(service.handle(new Commanded(origin("a"), "dance", "")));
    assertThat(codeOf(reply)).isEqualTo("not_found");
    assertThat(reply.text()).contains("/recommend", "/ask", "/help");
  }

  @Test
  void isKindAboutButtonsAndFormsOfAnotherTime() {
    for (Turn turn :
        List.of(new Chose(origin("a"), "forged"), new Submitted(origin("a"), "old", Map.of()))) {
      assertThat(codeOf(only(service.handle(turn)))).isEqualTo("expired");
    }
  }

  @Test
  void tellsAnErrorIdThatTheLogExplainsWithoutTheWords(CapturedOutput log) {
    Reply reply =
        only(
            serviceWith(
                    (question, before) -> {
                      throw new IllegalStateException("index gone");
                    })
                .handle(said("a secret thread", "secret words")));
    assertThat(codeOf(reply)).isEqualTo("failed");
    String errorId = reply.text().replaceAll("(?s).*error id (\\w{8});.*", "$1");
    assertThat(log)
        .contains("Error " + errorId)
        .contains(Fingerprint.brief("a secret thread"))
        .contains("index gone")
        .doesNotContain("secret");
  }

  @Test
  void survivesWordsThatDriveItTooDeep() {
    Reply reply =
        only(
            serviceWith(ConversationServiceTest::matchDeeply)
                .handle(said("a", "ab".repeat(500_000))));
    assertThat(codeOf(reply)).isEqualTo("failed");
  }

  @Test
  void answersEvenWhenTheStoreIsGone(CapturedOutput log) {
    database.close();
    assertThat(textOf(service.handle(said("a", "one", "Ev1")))).isEqualTo("one after -");
    assertThat(log)
        .contains("An event was answered without being marked")
        .contains("A question was answered without what was said before")
        .contains("A question was answered but not remembered");
  }

  @Test
  void keepsManyConversationsApartAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> conversations =
          IntStream.range(0, 64)
              .mapToObj(i -> (Callable<String>) () -> lastOfFiveTurnsIn("conversation" + i))
              .toList();
      assertThat(threads.invokeAll(conversations).stream().map(Future::resultNow))
          .containsExactlyElementsOf(
              IntStream.range(0, 64)
                  .mapToObj(i -> "conversation%d-5 after conversation%d-4".formatted(i, i))
                  .toList());
    }
  }

  @Test
  void remembersOneOfTheTurnsThatAConversationTakesAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Reply>>> turns =
          IntStream.range(0, 32)
              .mapToObj(i -> (Callable<List<Reply>>) () -> service.handle(said("a", "at-once")))
              .toList();
      assertThat(threads.invokeAll(turns).stream().map(Future::resultNow))
          .allSatisfy(replies -> assertThat(textOf(replies)).startsWith("at-once after "));
    }
    assertThat(textOf(service.handle(said("a", "next")))).isEqualTo("next after at-once");
  }

  private String lastOfFiveTurnsIn(String conversation) {
    for (int turn = 1; turn < 5; turn++) {
      service.handle(said(conversation, conversation + "-" + turn));
    }
    return textOf(service.handle(said(conversation, conversation + "-5")));
  }

  private ConversationService serviceWith(QuestionAnswerer answerer) {
    return Wiring.of(database.client(), answerer).service();
  }

  private static Answered tellWhatWasAskedBefore(String question, @Nullable Exchange before) {
    return new Answered(
        reply(question + " after " + (before == null ? "-" : before.question())),
        new Exchange(question, List.of(), List.of()));
  }

  private static Answered matchDeeply(String question, @Nullable Exchange before) {
    return new Answered(reply("matched: " + question.matches("(a|b)*")), before);
  }

  private static Reply reply(String text) {
    return Reply.of(
        new Outcome.Answer(Status.ANSWERED, text, 1, List.of(), List.of()), Block.Text.of(text));
  }

  private static Said said(String conversation, String text) {
    return new Said(origin(conversation), text);
  }

  private static Said said(String conversation, String text, String event) {
    Origin origin = origin(conversation);
    return new Said(new Origin(origin.conversation(), origin.participant(), event), text);
  }

  private static Origin origin(String conversation) {
    return new Origin(
        new ConversationRef("http", conversation), new Participant("u1", "Ann"), null);
  }

  private static Reply only(List<Reply> replies) {
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static String textOf(List<Reply> replies) {
    return only(replies).text();
  }

  private static String codeOf(Reply reply) {
    assertThat(reply.outcome()).isInstanceOf(Outcome.Notice.class);
    return ((Outcome.Notice) reply.outcome()).code();
  }
}
