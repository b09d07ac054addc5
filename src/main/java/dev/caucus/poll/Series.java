package dev.caucus.poll;

import dev.caucus.chat.PollState;
import dev.caucus.poll.words.Timing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Polls that repeat each other week by week, by the clock on the wall.
 *
 * <p>Where the clock skips the hour at which one of them is to open, that one opens an hour later,
 * and the next one at the hour of the first again.
 */
final class Series {

  private Series() {}

  static boolean goesOn(Poll poll) {
    return poll.plan().timing().weekly();
  }

  /**
   * When the one after an open poll is to open.
   *
   * @param first the first of the series, or the earliest that is known
   */
  static Instant due(Poll poll, Poll first, Instant now) {
    return later(poll, starts(poll, now), first.plan().timing().starts(), 1);
  }

  /**
   * The poll that follows on one now, with the same plan. After a long downtime the weeks that were
   * missed are not made up for: it is the one of this week, or if that would be over too, the next
   * one, which opens in time.
   *
   * @param first as above
   */
  static Poll after(Poll last, Poll first, Instant now) {
    int weeks = 1;
    while (!timing(last, first, now, weeks + 1).starts().isAfter(now)) {
      weeks++;
    }
    Instant closes = timing(last, first, now, weeks).closes();
    boolean over = closes != null && !closes.isAfter(now);
    Run run = timing(last, first, now, over ? weeks + 1 : weeks);
    return new Poll(
        Ids.next(),
        last.place(),
        last.creator(),
        Plans.at(last.plan(), new Timing(run.starts(), run.closes(), true)),
        last.grounds(),
        last.zone(),
        run.starts().isAfter(now) ? PollState.SCHEDULED : PollState.OPEN,
        1,
        last.series(),
        last.number() + 1,
        null);
  }

  private static Run timing(Poll last, Poll first, Instant now, int weeks) {
    Timing origin = first.plan().timing();
    Instant closes = last.plan().timing().closes();
    return new Run(
        later(last, starts(last, now), origin.starts(), weeks),
        closes == null ? null : later(last, closes, origin.closes(), weeks));
  }

  private static Instant starts(Poll poll, Instant now) {
    Instant starts = poll.plan().timing().starts();
    return starts == null ? now : starts;
  }

  /** So many weeks after a time of a poll, whether or not they have 168 hours. */
  private static Instant later(Poll poll, Instant time, @Nullable Instant origin, int weeks) {
    return wall(poll.zone(), time, origin).plusWeeks(weeks).atZone(poll.zone()).toInstant();
  }

  /** What the clock was to show: that of the first poll, if this is the same some weeks later. */
  private static LocalDateTime wall(ZoneId zone, Instant time, @Nullable Instant origin) {
    LocalDateTime shown = LocalDateTime.ofInstant(time, zone);
    if (origin == null) {
      return shown;
    }
    LocalDateTime first = LocalDateTime.ofInstant(origin, zone);
    LocalDateTime meant = first.plusWeeks(ChronoUnit.WEEKS.between(first, shown));
    return meant.atZone(zone).toInstant().equals(time) ? meant : shown;
  }

  private record Run(Instant starts, @Nullable Instant closes) {}
}
