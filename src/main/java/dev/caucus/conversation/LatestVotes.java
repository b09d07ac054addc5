package dev.caucus.conversation;

import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.poll.Polls;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody last voted in a poll: what they voted before, and nobody has answered, is then not
 * to be done any more, since they have seen how they have voted.
 *
 * <p>Only votes that this process heard of are known. Where each replica hears of other events, a
 * vote that is taken over may still count after a later one that another replica has taken.
 */
final class LatestVotes {

  /** More than there are people who vote in the minutes for which it matters. */
  private static final int MOST = 10_000;

  private final Map<Ballot, Vote> latest = new LinkedHashMap<>();

  /** Notes a turn if it is a vote. */
  void note(Turn turn, Instant time) {
    ballot(turn).ifPresent(ballot -> note(ballot, new Vote(turn.origin().event(), time)));
  }

  private synchronized void note(Ballot ballot, Vote vote) {
    latest.merge(ballot, vote, (one, other) -> other.time.isAfter(one.time) ? other : one);
    if (latest.size() > MOST) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  /** Whether a turn of that time is a vote after which the same person has voted otherwise. */
  boolean isOutdated(Turn turn, Instant time) {
    return ballot(turn).filter(ballot -> isOutdated(ballot, turn, time)).isPresent();
  }

  private synchronized boolean isOutdated(Ballot ballot, Turn turn, Instant time) {
    Vote last = latest.get(ballot);
    return last != null && last.time.isAfter(time) && !last.is(turn.origin().event());
  }

  private static Optional<Ballot> ballot(Turn turn) {
    return turn instanceof Chose(var origin, var token)
        ? Polls.votedOn(token)
            .map(poll ->
                new Ballot(origin.conversation().platform(), origin.participant().id(), poll))
        : Optional.empty();
  }

  private record Ballot(String platform, String voter, String poll) {}

  /** A platform may tell the same vote again, which makes it no other one. */
  private record Vote(@Nullable String event, Instant time) {

    private boolean is(@Nullable String other) {
      return event != null && event.equals(other);
    }
  }
}
