package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.answer.Exchange;
import dev.caucus.answer.Exchange.Cited;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of conversations has to keep to. */
abstract class ConversationStoreContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final ConversationRef THREAD = new ConversationRef("http", "thread 1");
  static final Person ANN = new Person("http", "u1");

  private ConversationStore store;

  /** A store on the same data as any that was opened before in the same test. */
  abstract ConversationStore open(Clock clock);

  @BeforeEach
  void openAtNoon() {
    store = openAt(NOON);
  }

  @Test
  void remembersNothingOfANewConversation() {
    assertThat(store.find(THREAD)).isEmpty();
  }

  @Test
  void remembersWhatWasSavedLast() {
    store.save(THREAD, about("Is it free?"), ANN);
    store.save(THREAD, about("Who made it?"), ANN);
    assertThat(store.find(THREAD)).contains(about("Who made it?"));
  }

  @Test
  void remembersThatNothingWasAnsweredYet() {
    store.save(THREAD, new ConversationState(null), ANN);
    assertThat(store.find(THREAD)).contains(new ConversationState(null));
  }

  @Test
  void keepsConversationsApartByPlatformAndId() {
    store.save(THREAD, about("Is it free?"), ANN);
    assertThat(store.find(new ConversationRef("slack", THREAD.id()))).isEmpty();
    assertThat(store.find(new ConversationRef(THREAD.platform(), "thread 2"))).isEmpty();
  }

  @Test
  void takesIdsOfAnyLengthAndCharacter() {
    var odd =
        new ConversationRef("http", "\0 '; drop table conversation; -- 日本 " + "x".repeat(9999));
    store.save(odd, about("\0 ☕ '\" \\ "), ANN);
    assertThat(store.find(odd)).contains(about("\0 ☕ '\" \\ "));
  }

  @Test
  void keepsStateOfAnyLength() {
    store.save(THREAD, about("why? ".repeat(50_000)), ANN);
    assertThat(store.find(THREAD)).contains(about("why? ".repeat(50_000)));
  }

  @Test
  void grantsAnEventToTheFirstCallerOnly() {
    assertThat(store.claim("slack", "Ev1")).isTrue();
    assertThat(store.claim("slack", "Ev1")).isFalse();
    assertThat(store.claim("slack", "Ev2")).isTrue();
    assertThat(store.claim("discord", "Ev1")).isTrue();
  }

  @Test
  void grantsAnEventOnceHoweverManyAskAtOnce() throws Exception {
    List<Boolean> granted = atOnce(32, i -> () -> store.claim("slack", "Ev1"));
    assertThat(granted).containsOnlyOnce(true);
  }

  @Test
  void keepsOneOfTheStatesThatAreSavedAtOnce() throws Exception {
    atOnce(
        32,
        i ->
            () -> {
              store.save(THREAD, about("question " + i), ANN);
              return true;
            });
    assertThat(store.find(THREAD))
        .get()
        .isIn(IntStream.range(0, 32).mapToObj(i -> about("question " + i)).toList());
  }

  @Test
  void forgetsConversationsThatNobodyTouchedSince() {
    var old = new ConversationRef("http", "old");
    store.save(old, about("Is it free?"), ANN);
    ConversationStore later = openAt(NOON.plus(Duration.ofDays(2)));
    later.save(THREAD, about("Who made it?"), ANN);

    assertThat(later.forgetConversationsBefore(NOON.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(later.find(old)).isEmpty();
    assertThat(later.find(THREAD)).isPresent();
  }

  @Test
  void keepsAnOldConversationThatWentOn() {
    store.save(THREAD, about("Is it free?"), ANN);
    ConversationStore later = openAt(NOON.plus(Duration.ofDays(2)));
    later.save(THREAD, about("Who made it?"), ANN);
    assertThat(later.forgetConversationsBefore(NOON.plus(Duration.ofDays(1)))).isZero();
  }

  @Test
  void forgetsOldClaimsOnly() {
    store.claim("slack", "Ev1");
    ConversationStore later = openAt(NOON.plus(Duration.ofDays(8)));
    later.claim("slack", "Ev2");

    assertThat(later.forgetEventsBefore(NOON.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(later.claim("slack", "Ev1")).isTrue();
    assertThat(later.claim("slack", "Ev2")).isFalse();
  }

  @Test
  void survivesARestart() {
    store.save(THREAD, about("Is it free?"), ANN);
    store.claim("slack", "Ev1");

    ConversationStore reopened = openAt(NOON);
    assertThat(reopened.find(THREAD)).contains(about("Is it free?"));
    assertThat(reopened.claim("slack", "Ev1")).isFalse();
  }

  private ConversationStore openAt(Instant time) {
    return open(Clock.fixed(time, ZoneOffset.UTC));
  }

  static ConversationState about(String question) {
    return new ConversationState(
        new Exchange(question, List.of("node"), List.of(new Cited("node-guide", 3))));
  }

  private static <T> List<T> atOnce(int callers, IntFunction<Callable<T>> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls = IntStream.range(0, callers).mapToObj(call).toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
