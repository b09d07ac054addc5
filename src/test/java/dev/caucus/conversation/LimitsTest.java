package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private Instant time = Instant.parse("2026-06-30T12:00:00Z");
  private final InstantSource source = () -> time;
  private final Limits limits =
      new Limits(new LimitSettings(2, 3), source.withZone(ZoneOffset.UTC));

  @Test
  void takesAsManyTurnsOfAPersonAMinuteAsAreAllowed() {
    assertThat(limits.take(turn("ann", "one"))).isEmpty();
    pass(Duration.ofSeconds(10));
    assertThat(limits.take(turn("ann", "two"))).isEmpty();
    pass(Duration.ofSeconds(10));
    assertThat(limits.take(turn("ann", "one"))).contains(Duration.ofSeconds(40));
  }

  @Test
  void takesAsManyTurnsInAChannelAMinuteAsAreAllowed() {
    for (String person : new String[] {"ann", "bo", "cleo"}) {
      assertThat(limits.take(turn(person, "one"))).isEmpty();
    }
    assertThat(limits.take(turn("dan", "one"))).contains(Duration.ofMinutes(1));
    assertThat(limits.take(turn("dan", "two"))).isEmpty();
  }

  @Test
  void letsAWholeChannelVoteButNobodyAllTheTime() {
    for (int i = 0; i < 10; i++) {
      assertThat(limits.takeVote(turn("person " + i, "one"))).isEmpty();
    }
    assertThat(limits.take(turn("dan", "one"))).isEmpty();
    limits.takeVote(turn("ann", "one"));
    limits.takeVote(turn("ann", "one"));
    assertThat(limits.takeVote(turn("ann", "one"))).contains(Duration.ofMinutes(1));
  }

  @Test
  void takesATurnAgainAfterTheWaitThatItTold() {
    limits.take(turn("ann", "one"));
    pass(Duration.ofSeconds(59));
    limits.take(turn("ann", "one"));
    Duration wait = limits.take(turn("ann", "one")).orElseThrow();
    pass(wait);
    assertThat(limits.take(turn("ann", "one"))).isEmpty();
    assertThat(limits.take(turn("ann", "one"))).contains(Duration.ofSeconds(59));
  }

  @Test
  void doesNotCountWhatItRefuses() {
    limits.take(turn("ann", "one"));
    limits.take(turn("ann", "one"));
    for (int i = 0; i < 10; i++) {
      assertThat(limits.take(turn("ann", "one"))).isPresent();
    }
    assertThat(limits.take(turn("bo", "one"))).isEmpty();
    pass(Duration.ofMinutes(1));
    assertThat(limits.take(turn("ann", "one"))).isEmpty();
  }

  @Test
  void doesNotTakeAPersonForAChannelOfThatName() {
    limits.take(turn("same", "same"));
    limits.take(turn("same", "same"));
    assertThat(limits.take(turn("ann", "same"))).isEmpty();
  }

  @Test
  void hasNoLimitWhereThereIsNoChannel() {
    for (int i = 0; i < 10; i++) {
      assertThat(limits.take(turn("ann", null))).isEmpty();
    }
  }

  @Test
  void forgetsWhoeverIsQuiet() {
    for (int i = 0; i < 1_000; i++) {
      limits.take(turn("person " + i, "channel " + i));
    }
    pass(Duration.ofMinutes(1));
    limits.take(turn("ann", "one"));
    assertThat(limits.remembered()).isEqualTo(2);
  }

  private void pass(Duration duration) {
    time = time.plus(duration);
  }

  private static Origin turn(String person, @Nullable String channel) {
    return new Origin(
        new ConversationRef("chat", "thread"), new Participant(person, null), null, channel);
  }
}
