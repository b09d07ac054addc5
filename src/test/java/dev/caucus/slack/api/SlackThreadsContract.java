package dev.caucus.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.store.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every memory of threads has to keep to. */
abstract class SlackThreadsContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Address CHANNEL = Address.channel("T1", "C1");
  private static final Address THREAD = CHANNEL.thread("1700.1");

  private SlackThreads threads;

  /** Threads on the same data as any that were opened before in the same test. */
  abstract SlackThreads open(Clock clock);

  @BeforeEach
  void openAtNoon() {
    threads = openAt(NOON);
  }

  @Test
  void isInNoThreadAtFirst() {
    assertThat(threads.isIn(THREAD)).isFalse();
    assertThat(threads.isAssistant(THREAD)).isFalse();
    assertThat(threads.find(fingerprint(THREAD))).isEmpty();
  }

  @Test
  void staysInAThreadBeyondARestart() {
    threads.takePart(THREAD, false);
    assertThat(openAt(NOON).isIn(THREAD)).isTrue();
  }

  @Test
  void isInThatThreadAlone() {
    threads.takePart(THREAD, false);
    assertThat(threads.isIn(CHANNEL)).isFalse();
    assertThat(threads.isIn(CHANNEL.thread("1700.2"))).isFalse();
    assertThat(threads.isIn(Address.channel("T1", "C2").thread("1700.1"))).isFalse();
    assertThat(threads.isIn(Address.channel("T2", "C1").thread("1700.1"))).isFalse();
  }

  @Test
  void knowsAThreadWhoeverTheAddressIsFor() {
    threads.takePart(THREAD.onlyFor("U1"), false);
    assertThat(threads.isIn(THREAD)).isTrue();
    assertThat(threads.isIn(THREAD.onlyFor("U2"))).isTrue();
    assertThat(threads.find(fingerprint(THREAD))).contains(THREAD);
  }

  @Test
  void findsTheThreadOfAConversation() {
    threads.takePart(THREAD, false);
    assertThat(threads.find(fingerprint(THREAD))).contains(THREAD);
  }

  @Test
  void findsAConversationThatIsNoThread() {
    Address direct = Address.channel("T1", "D1");
    threads.takePart(direct, false);
    assertThat(threads.find(fingerprint(direct))).contains(direct);
  }

  @Test
  void keepsAnAssistantsThreadOne() {
    threads.takePart(THREAD, true);
    threads.takePart(THREAD, false);
    assertThat(threads.isAssistant(THREAD)).isTrue();
  }

  @Test
  void learnsLaterThatAThreadIsTheAssistants() {
    threads.takePart(THREAD, false);
    threads.takePart(THREAD, true);
    assertThat(threads.isAssistant(THREAD)).isTrue();
  }

  @Test
  void takesPartOnceHoweverManySaySoAtOnce() {
    IntStream.range(0, 32).parallel().forEach(i -> threads.takePart(THREAD, i == 7));
    assertThat(threads.isIn(THREAD)).isTrue();
    assertThat(threads.isAssistant(THREAD)).isTrue();
  }

  @Test
  void forgetsWhatNobodyCameBackTo() {
    Address old = CHANNEL.thread("1600.1");
    threads.takePart(old, false);
    threads.takePart(THREAD, false);
    SlackThreads later = openAt(NOON.plus(Duration.ofDays(2)));
    later.takePart(THREAD, false);

    assertThat(later.forgetBefore(NOON.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(later.isIn(old)).isFalse();
    assertThat(later.isIn(THREAD)).isTrue();
  }

  @Test
  void forgetsAWorkspaceAndNoOther() {
    Address elsewhere = Address.channel("T2", "C1").thread("1700.1");
    threads.takePart(THREAD, false);
    threads.takePart(elsewhere, false);

    threads.forget("T1");

    assertThat(threads.isIn(THREAD)).isFalse();
    assertThat(threads.isIn(elsewhere)).isTrue();
  }

  private SlackThreads openAt(Instant time) {
    return open(Clock.fixed(time, ZoneOffset.UTC));
  }

  private static String fingerprint(Address address) {
    return Fingerprint.of(address.conversation().id());
  }
}
