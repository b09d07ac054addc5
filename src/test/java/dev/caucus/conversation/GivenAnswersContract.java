package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.caucus.answer.Answered;
import dev.caucus.answer.Exchange;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of given answers has to keep to. */
abstract class GivenAnswersContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Origin ANN = origin("T1/C1/@U1", "T1/U1");
  private static final Origin BO = origin("T1/C1/17.1", "T1/U2");
  private static final ConversationRef THREAD = new ConversationRef("chat", "T1/C1/18.2");

  private GivenAnswers given;

  /** A keeper on the same data as any that was opened before in the same test. */
  abstract GivenAnswers open(Clock clock);

  /** The conversations beside it. */
  abstract ConversationStore conversations();

  /** What people think of an answer. */
  abstract List<Boolean> ratings(String id);

  @BeforeEach
  void openAtNoon() {
    given = openAt(NOON);
  }

  @Test
  void keepsAnAnswerAsItWasGiven() {
    Reply reply = given.keep(ANN, "Is it free?", answered("It is.", null));
    String id = idOf(reply);
    assertThat(id).matches("[0-9a-f]{12}");
    assertThat(reply).isEqualTo(answered("It is.", null).reply().keptAs(id));
    assertThat(given.find(id))
        .contains(
            new GivenAnswer(id, ANN.conversation(), "T1/U1", "Is it free?", "Is it free?", reply));
  }

  @Test
  void knowsNoAnswerThatWasNotGiven() {
    assertThat(given.find("0123456789ab")).isEmpty();
    assertThat(given.find("'; drop table given_answer; --")).isEmpty();
  }

  @Test
  void keepsNothingButAnswers() {
    var notice = new Answered(Reply.of(new Outcome.Notice("help", "…")), null);
    assertThatIllegalArgumentException().isThrownBy(() -> given.keep(ANN, "help", notice));
  }

  @Test
  void keepsQuestionsAndAnswersOfAnyLengthAndCharacter() {
    String odd = "☕ 日本 '\" \\ {\u2028".repeat(5_000);
    String id = idOf(given.keep(ANN, odd, answered(odd, null)));
    GivenAnswer found = given.find(id).orElseThrow();
    assertThat(found.question()).isEqualTo(odd);
    assertThat(found.reply().text()).isEqualTo(odd);
  }

  @Test
  void putsAVisibleCharacterInThePlaceOfOneThatCannotBeStored() {
    String id = idOf(given.keep(ANN, "a\0b", answered("a\0b", null)));
    assertThat(given.find(id).orElseThrow().question()).isEqualTo("a\uFFFDb");
    assertThat(given.find(id).orElseThrow().reply().text()).isEqualTo("a\0b");
  }

  @Test
  void givesEachAnswerAnIdOfItsOwn() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      ids.add(idOf(given.keep(ANN, "Is it free?", answered("It is.", null))));
    }
    assertThat(ids).hasSize(100);
  }

  @Test
  void countsWhatEachPersonThoughtLast() {
    String id = idOf(given.keep(ANN, "Is it free?", answered("It is.", null)));
    given.rate(id, ANN, true);
    given.rate(id, BO, true);
    given.rate(id, ANN, false);
    assertThat(ratings(id)).containsExactlyInAnyOrder(false, true);
  }

  @Test
  void keepsOneOfTheOpinionsThatSomebodyHasAtOnce() throws Exception {
    String id = idOf(given.keep(ANN, "Is it free?", answered("It is.", null)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> clicks =
          IntStream.range(0, 32)
              .mapToObj(i ->
                  (Callable<Boolean>)
                      () -> {
                        given.rate(id, ANN, i % 2 == 0);
                        return true;
                      })
              .toList();
      assertThat(threads.invokeAll(clicks).stream().map(Future::resultNow)).containsOnly(true);
    }
    assertThat(ratings(id)).hasSize(1);
  }

  @Test
  void doesNotMindAnOpinionOnAnAnswerThatIsGone() {
    given.rate("0123456789ab", ANN, true);
    assertThat(ratings("0123456789ab")).isEmpty();
  }

  @Test
  void forgetsOldAnswersWithWhatPeopleThoughtOfThem() {
    String old = idOf(given.keep(ANN, "Is it free?", answered("It is.", null)));
    GivenAnswers later = openAt(NOON.plus(Duration.ofDays(2)));
    String recent = idOf(later.keep(ANN, "Is it free?", answered("It is.", null)));
    later.rate(old, ANN, true);
    later.rate(recent, ANN, true);

    assertThat(later.forgetBefore(NOON.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(later.find(old)).isEmpty();
    assertThat(ratings(old)).isEmpty();
    assertThat(later.find(recent)).isPresent();
    assertThat(ratings(recent)).containsExactly(true);
  }

  @Test
  void letsPeopleGoOnFromAnAnswerElsewhere() {
    var about = new Exchange("Is Django free?", List.of("django"), List.of());
    String id = idOf(given.keep(ANN, "and Django?", answered("It is.", about)));
    conversations()
        .save(
            ANN.conversation(),
            ConversationStoreContract.about("something since"),
            ConversationStoreContract.ANN);

    given.carryOver(given.find(id).orElseThrow(), THREAD);
    assertThat(conversations().find(THREAD)).contains(new ConversationState(about));
  }

  @Test
  void leavesAConversationAsItIsWhereAnAnswerIsNothingToGoOnFrom() {
    String id = idOf(given.keep(ANN, "more", answered("That is all.", null)));
    conversations()
        .save(
            THREAD,
            ConversationStoreContract.about("something before"),
            ConversationStoreContract.ANN);
    given.carryOver(given.find(id).orElseThrow(), THREAD);
    assertThat(conversations().find(THREAD))
        .contains(ConversationStoreContract.about("something before"));
  }

  @Test
  void survivesARestart() {
    String id = idOf(given.keep(ANN, "Is it free?", answered("It is.", null)));
    assertThat(openAt(NOON).find(id)).isPresent();
  }

  private GivenAnswers openAt(Instant time) {
    return open(Clock.fixed(time, ZoneOffset.UTC));
  }

  static Answered answered(String text, @Nullable Exchange exchange) {
    return new Answered(
        Reply.of(
            new Outcome.Answer(Status.ANSWERED, text, 0.9, List.of(), List.of("And then?")),
            Block.Text.of(text)),
        exchange);
  }

  static String idOf(Reply reply) {
    return Objects.requireNonNull(reply.kept());
  }

  static Origin origin(String conversation, String person) {
    return new Origin(
        new ConversationRef("chat", conversation), new Participant(person, null), null, "T1/C1");
  }
}
