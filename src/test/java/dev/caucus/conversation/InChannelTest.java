package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.answer.Answered;
import dev.caucus.answer.Exchange;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Answer;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Commanded;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Overheard;
import dev.caucus.chat.Turn.Said;
import dev.caucus.chat.Visibility;
import dev.caucus.conversation.AnswerToken.Deed;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.recommendation.Recommenders;
import dev.caucus.store.Fingerprint;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How the bot behaves in a channel, among people who also talk to each other. */
@ExtendWith(OutputCaptureExtension.class)
class InChannelTest {

  private static final String THREAD = "T1/C1/17.1";
  private static final Origin ANN = origin(THREAD, "T1/C1", "T1/U1", null);
  private static final Origin BO = origin(THREAD, "T1/C1", "T1/U2", null);
  private static final Origin ON_PAGE =
      new Origin(new ConversationRef("chat", THREAD), new Participant("T1/U1", null), null);

  private TestDatabase database;
  private Wiring wiring;
  private ConversationService service;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new TestDatabase(folder);
    wiring = Wiring.of(database.client(), InChannelTest::answer);
    service = wiring.service();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sure", "disputed", "unsure", "unknown"})
  void keepsWhatItAnswersInAChannel(String question) {
    Reply reply = only(service.handle(new Said(ANN, question)));
    GivenAnswer given = wiring.given().find(kept(reply)).orElseThrow();
    assertThat(given.reply()).isEqualTo(reply);
    assertThat(given.question()).isEqualTo(question);
    assertThat(given.isFor(ANN)).isTrue();
    assertThat(given.isFor(BO)).isFalse();
  }

  @Test
  void keepsNeitherSmallTalkNorWhatIsSaidElsewhere() {
    assertThat(only(service.handle(new Said(ANN, "social"))).kept()).isNull();
    assertThat(only(service.handle(new Said(ANN, "invalid"))).kept()).isNull();
    assertThat(only(service.handle(new Said(ON_PAGE, "sure"))).kept()).isNull();
  }

  @Test
  void answersWithoutButtonsWhereTheStoreIsGone(CapturedOutput log) {
    database.close();
    Reply reply = only(service.handle(new Said(ANN, "sure")));
    assertThat(reply.text()).isEqualTo("sure");
    assertThat(reply.kept()).isNull();
    assertThat(log).contains("An answer was given but not kept").doesNotContain(THREAD);
  }

  @ParameterizedTest
  @EnumSource(ChannelRule.class)
  void saysNothingToPeopleAmongThemselvesUnlessItIsToAnswerQuestions(ChannelRule rule) {
    rule(rule);
    assertThat(service.handle(new Overheard(ANN, "sure?", false)))
        .hasSize(rule == ChannelRule.QUESTIONS ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sure", "unsure?", "unknown?", "invalid?", "social?"})
  void keepsQuietUnlessItIsSureAndAsked(String text) {
    rule(ChannelRule.QUESTIONS);
    service.handle(new Said(ANN, "disputed"));
    assertThat(service.handle(new Overheard(ANN, text, false))).isEmpty();
    assertThat(rememberedQuestion()).isEqualTo("disputed");
  }

  @Test
  void remembersWhatItAnsweredUnasked() {
    rule(ChannelRule.QUESTIONS);
    Reply reply = only(service.handle(new Overheard(ANN, "disputed?", false)));
    assertThat(wiring.given().find(kept(reply))).isPresent();
    assertThat(rememberedQuestion()).isEqualTo("disputed?");
  }

  @Test
  void leavesAMentionToWhoeverDeliversItAsOne() {
    Origin event = origin(THREAD, "T1/C1", "T1/U1", "m/17.1");
    assertThat(service.handle(new Overheard(event, "sure?", false))).isEmpty();
    assertThat(service.handle(new Said(event, "sure?"))).hasSize(1);
    assertThat(service.handle(new Overheard(event, "sure?", true))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sure", "unsure?", "disputed", "social?", "unknown?", "invalid?"})
  void goesOnWithAConversationItTakesPartIn(String text) {
    assertThat(service.handle(new Overheard(ANN, text, true))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "invalid", "unsure", "social"})
  void doesNotCommentOnWhatPeopleSayToEachOtherThere(String text) {
    service.handle(new Said(ANN, "disputed"));
    assertThat(service.handle(new Overheard(ANN, text, true))).isEmpty();
    assertThat(rememberedQuestion()).isEqualTo("disputed");
  }

  @Test
  void keepsQuietWhereItIsSwitchedOff() {
    rule(ChannelRule.OFF);
    assertThat(service.handle(new Overheard(ANN, "sure?", true))).isEmpty();
    Reply reply = only(service.handle(new Said(ANN, "sure?")));
    assertThat(codeOf(reply)).isEqualTo("off");
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(reply.text()).contains("/ask", "/caucus settings");
  }

  @Test
  void obeysCommandsWhereItIsSwitchedOff() {
    rule(ChannelRule.OFF);
    Reply reply = only(service.handle(new Commanded(ANN, "ask", "sure")));
    assertThat(reply.text()).isEqualTo("sure");
    assertThat(only(service.handle(press(ANN, Deed.ASK, reply, 0))).text()).isEqualTo("sure next");
  }

  @Test
  void listensToADialogueInAThreadWithoutBeingMentioned(@TempDir Path index) {
    try (var served = ServedFolder.of(Path.of("knowledge"), index)) {
      service = wiring.with(Recommenders.on(served.knowledge(), database.client())).service();
      Reply asked =
          only(service.handle(new Overheard(ANN, "help us choose: Node.js or Django", true)));
      assertThat(asked.outcome()).isInstanceOf(Outcome.Question.class);

      List<Reply> digression = service.handle(new Overheard(ANN, "What is sure?", true));
      assertThat(((Answer) digression.getFirst().outcome()).suggestions()).isEmpty();
      assertThat(digression.getFirst().kept()).isNotNull();
      assertThat(digression.getLast().outcome()).isEqualTo(asked.outcome());
      assertThat(service.handle(new Overheard(BO, "unknown", true))).isEmpty();
    }
  }

  @Test
  void knowsTheDialoguesThatSomebodyLeftOpenAnywhere(@TempDir Path index) {
    try (var served = ServedFolder.of(Path.of("knowledge"), index)) {
      var recommender = Recommenders.on(served.knowledge(), database.client());
      service = wiring.with(recommender).service();
      service.handle(new Commanded(ANN, "recommend", "node-or-django"));
      service.handle(new Overheard(ANN, "skip", true));
      assertThat(recommender.unfinished("chat", ANN.participant()))
          .singleElement()
          .satisfies(dialogue -> {
            assertThat(dialogue.topic()).contains("Node.js", "Django");
            assertThat(dialogue.answers()).isEqualTo(1);
            assertThat(dialogue.conversation()).isEqualTo(Fingerprint.of(THREAD));
          });
      assertThat(recommender.unfinished("chat", BO.participant())).isEmpty();
    }
  }

  @Test
  void takesOpinionsOfAnybodyInTheWorkspace() {
    Reply reply = only(service.handle(new Said(ANN, "sure")));
    Reply thanks = only(service.handle(press(ANN, Deed.HELPFUL, reply, 0)));
    assertThat(codeOf(thanks)).isEqualTo("rated");
    assertThat(thanks.visibility()).isEqualTo(Visibility.PRIVATE);
    service.handle(press(BO, Deed.UNHELPFUL, reply, 0));
    Origin elsewhere = origin("T1/C9/@U3", "T1/C9", "T1/U3", null);
    service.handle(press(elsewhere, Deed.UNHELPFUL, reply, 0));
    assertThat(ratings()).containsExactlyInAnyOrder(true, false, false);
  }

  @ParameterizedTest
  @EnumSource(Deed.class)
  void hasNoAnswerForAnotherWorkspaceOrPlatform(Deed deed) {
    Reply reply = only(service.handle(new Said(ANN, "sure")));
    Origin workspace = origin("T2/C1/17.1", "T2/C1", "T2/U1", null);
    Origin platform =
        new Origin(new ConversationRef("other", THREAD), ANN.participant(), null, "T1/C1");
    for (Origin foreign : List.of(workspace, platform)) {
      assertThat(codeOf(only(service.handle(press(foreign, deed, reply, 0))))).isEqualTo("expired");
    }
    assertThat(ratings()).isEmpty();
  }

  @Test
  void asksWhatAnAnswerSuggestsWhereTheButtonIsPressed() {
    Reply reply = only(service.handle(new Said(ANN, "sure")));
    Origin shared = origin("T1/C1/18.2", "T1/C1", "T1/U2", null);
    Reply next = only(service.handle(press(shared, Deed.ASK, reply, 0)));
    assertThat(next.text()).isEqualTo("sure next");
    assertThat(wiring.given().find(kept(next)).orElseThrow().conversation())
        .isEqualTo(shared.conversation());
    assertThat(codeOf(only(service.handle(press(shared, Deed.ASK, reply, 1)))))
        .isEqualTo("expired");
  }

  @Test
  void isKindAboutButtonsOfAnswersThatAreForgotten() {
    var token = new AnswerToken(Deed.HELPFUL, "0123456789ab");
    assertThat(codeOf(only(service.handle(new Chose(ANN, token.written()))))).isEqualTo("expired");
  }

  @Test
  void asksForPatienceWhenItIsTooMuch() {
    service =
        wiring
            .with(
                new LimitSettings(2, 3),
                Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC))
            .service();
    Origin event = origin(THREAD, "T1/C1", "T1/U1", "m/1");
    service.handle(new Said(event, "sure"));
    assertThat(service.handle(new Said(event, "sure"))).isEmpty();
    service.handle(new Chose(ANN, "forged"));
    Reply reply = only(service.handle(new Commanded(ANN, "ask", "sure")));
    assertThat(codeOf(reply)).isEqualTo("limited");
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(reply.text()).contains("60 seconds");
    assertThat(service.handle(new Overheard(ANN, "sure?", true))).isEmpty();
    assertThat(only(service.handle(new Said(ON_PAGE, "sure"))).text()).isEqualTo("sure");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isSilentAboutItsTroublesToPeopleAmongThemselves(boolean conversing) {
    rule(ChannelRule.QUESTIONS);
    Turn turn = new Overheard(ANN, "broken?", conversing);
    assertThat(service.handle(turn)).hasSize(conversing ? 1 : 0);
  }

  private void rule(ChannelRule rule) {
    wiring.rules().set("chat", "T1/C1", rule);
  }

  private List<Boolean> ratings() {
    return database
        .client()
        .sql("select helpful from answer_rating")
        .query((row, number) -> row.getBoolean("helpful"))
        .list();
  }

  private @Nullable String rememberedQuestion() {
    return wiring
        .store()
        .find(ANN.conversation())
        .map(ConversationState::exchange)
        .map(Exchange::question)
        .orElse(null);
  }

  private static Answered answer(String question, @Nullable Exchange before) {
    String word = question.replace("What is ", "").replaceAll("[?]| next", "");
    return switch (word) {
      case "disputed" -> answered(Status.DISPUTED, question, 0.9);
      case "unsure" -> answered(Status.ANSWERED, question, 0.6);
      case "sure" -> answered(Status.ANSWERED, question, 0.9);
      case "social" -> answered(Status.SOCIAL, question, 1);
      case "invalid" -> answered(Status.INVALID, question, 1);
      case "broken" -> throw new IllegalStateException("index gone");
      default -> answered(Status.UNKNOWN, question, 0.1);
    };
  }

  private static Answered answered(Status status, String question, double confidence) {
    return new Answered(
        Reply.of(
            new Answer(status, question, confidence, List.of(), List.of(question + " next")),
            Block.Text.of(question)),
        new Exchange(question, List.of(), List.of()));
  }

  private static Chose press(Origin origin, Deed deed, Reply reply, int position) {
    return new Chose(origin, new AnswerToken(deed, kept(reply), position).written());
  }

  private static Origin origin(
      String conversation, String channel, String person, @Nullable String event) {
    return new Origin(
        new ConversationRef("chat", conversation), new Participant(person, null), event, channel);
  }

  private static String kept(Reply reply) {
    return Objects.requireNonNull(reply.kept());
  }

  private static Reply only(List<Reply> replies) {
    assertThat(replies).hasSize(1);
    return replies.getFirst();
  }

  private static String codeOf(Reply reply) {
    assertThat(reply.outcome()).isInstanceOf(Outcome.Notice.class);
    return ((Outcome.Notice) reply.outcome()).code();
  }
}
