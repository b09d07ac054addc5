package dev.caucus.poll;

import dev.caucus.chat.PollState;
import dev.caucus.poll.words.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Polls that repeat each other week by week. */
final class Series {

  private Series() {}

  /** The poll that follows on one now, with the same plan a week later. */
  static Poll after(Poll last, Instant now) {
    Timing timing = last.plan().timing();
    Instant starts = timing.starts() == null ? now : week(last, timing.starts());
    // After a long downtime the weeks that were missed are not made up for.
    while (week(last, starts).isBefore(now)) {
      starts = week(last, starts);
    }
    Timing next = new Timing(starts, closing(timing, starts), true);
    return new Poll(
        Ids.next(),
        last.place(),
        last.creator(),
        Plans.at(last.plan(), next),
        last.grounds(),
        last.zone(),
        PollState.OPEN,
        1,
        last.series(),
        last.number() + 1,
        null);
  }

  private static @Nullable Instant closing(Timing timing, Instant starts) {
    if (timing.closes() == null || timing.starts() == null) {
      return null;
    }
    Duration runs = Duration.between(timing.starts(), timing.closes());
    return starts.plus(runs);
  }

  private static Instant week(Poll poll, Instant time) {
    return time.atZone(poll.zone()).plusWeeks(1).toInstant();
  }
}
