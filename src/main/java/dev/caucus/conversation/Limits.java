package dev.caucus.conversation;

import dev.caucus.chat.Turn.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the turns of the last minute, for each person and each channel of a chat platform.
 *
 * <p>Only memory knows the counts: a restart, or another replica, begins at none. A turn that is
 * refused does not count, so that whoever waits as long as they are told is heard.
 */
final class Limits {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final LimitSettings settings;
  private final Clock clock;
  private final Map<Key, Deque<Instant>> taken = new HashMap<>();
  private Instant swept;

  Limits(LimitSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.swept = clock.instant();
  }

  /**
   * Counts a turn, unless it is one too many.
   *
   * @return how long to wait, if it is
   */
  synchronized Optional<Duration> take(Origin origin) {
    if (origin.channel() == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Deque<Instant> person = person(origin, now);
    String platform = origin.conversation().platform();
    Deque<Instant> channel = turnsOf(new Key(true, platform, origin.channel()), now);
    Duration wait =
        longer(wait(person, settings.perPerson(), now), wait(channel, settings.perChannel(), now));
    if (wait.isPositive()) {
      return Optional.of(wait);
    }
    person.addLast(now);
    channel.addLast(now);
    return Optional.empty();
  }

  /**
   * Counts a vote for the person alone, unless it is one too many: everybody in a channel votes
   * when a poll opens, and that is no noise.
   *
   * @return how long to wait, if it is
   */
  synchronized Optional<Duration> takeVote(Origin origin) {
    if (origin.channel() == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Deque<Instant> person = person(origin, now);
    Duration wait = wait(person, settings.perPerson(), now);
    if (wait.isPositive()) {
      return Optional.of(wait);
    }
    person.addLast(now);
    return Optional.empty();
  }

  private Deque<Instant> person(Origin origin, Instant now) {
    forgetTheQuiet(now);
    String platform = origin.conversation().platform();
    return turnsOf(new Key(false, platform, origin.participant().id()), now);
  }

  /** How many people and channels are remembered right now. */
  synchronized int remembered() {
    return taken.size();
  }

  /** The turns of the last minute, the earliest first. */
  private Deque<Instant> turnsOf(Key key, Instant now) {
    Deque<Instant> turns = taken.computeIfAbsent(key, any -> new ArrayDeque<>());
    while (!turns.isEmpty() && isOver(turns.getFirst(), now)) {
      turns.removeFirst();
    }
    return turns;
  }

  private static Duration wait(Deque<Instant> turns, int limit, Instant now) {
    return turns.size() < limit
        ? Duration.ZERO
        : Duration.between(now, turns.getFirst().plus(WINDOW));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void forgetTheQuiet(Instant now) {
    if (isOver(swept, now)) {
      swept = now;
      taken.values().removeIf(turns -> turns.isEmpty() || isOver(turns.getLast(), now));
    }
  }

  private static boolean isOver(Instant turn, Instant now) {
    return !turn.plus(WINDOW).isAfter(now);
  }

  /** A channel, or a person. */
  private record Key(boolean channel, String platform, String id) {}
}
