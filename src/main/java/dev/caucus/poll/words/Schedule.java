package dev.caucus.poll.words;

import dev.caucus.poll.words.Clause.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes of all that was said about when a poll runs one timing that is possible. */
final class Schedule {

  /** Between one opening of a weekly poll and the next. */
  private static final int WEEK = 7;

  private final Instant now;
  private final ZoneId zone;
  private final List<Clause> clauses;

  private Schedule(Instant now, ZoneId zone, List<Clause> clauses) {
    this.now = now;
    this.zone = zone;
    this.clauses = clauses;
  }

  /**
   * The timing.
   *
   * @throws Misread if it is not possible
   */
  static Timing of(List<Clause> clauses, Instant now, ZoneId zone) {
    return new Schedule(now, zoneOf(clauses, zone), clauses).timing();
  }

  /** The zone that one time names holds for the others too. */
  private static ZoneId zoneOf(List<Clause> clauses, ZoneId zone) {
    return clauses.stream()
        .map(clause -> clause.moment() instanceof Moment.Point point ? point.zone() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(zone);
  }

  private Timing timing() {
    Clause start =
        only(clause ->
            clause.kind() == Kind.STARTS
                || (clause.kind() == Kind.WEEKLY && clause.moment() != null));
    Clause close = only(clause -> clause.kind() == Kind.CLOSES || clause.kind() == Kind.NEVER);
    boolean weekly = clauses.stream().anyMatch(clause -> clause.kind() == Kind.WEEKLY);
    Instant starts = start == null ? null : starts(start);
    Instant from = starts == null ? now : starts;
    Instant closes = close == null ? null : closes(close, from);
    if (weekly && closes != null && closes.isAfter(later(from))) {
      throw new Misread("longer-than-week", said(closes));
    }
    return new Timing(starts, closes, weekly);
  }

  private Instant later(Instant from) {
    return from.atZone(zone).plusDays(WEEK).toInstant();
  }

  private @Nullable Clause only(Predicate<Clause> kind) {
    List<Clause> all = new ArrayList<>(clauses.stream().filter(kind).toList());
    if (all.size() > 1) {
      throw new Misread(
          "two-times", Problem.quoted(all.get(0).words()), Problem.quoted(all.get(1).words()));
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  private @Nullable Instant starts(Clause clause) {
    if (clause.moment() == null || clause.moment() instanceof Moment.Now) {
      return null;
    }
    Instant at = whole(clause.moment().at(now, now, zone, Hour.MORNING));
    checkAhead(clause, at);
    return at;
  }

  private @Nullable Instant closes(Clause clause, Instant from) {
    if (clause.moment() == null) {
      return null;
    }
    Instant at = whole(clause.moment().at(now, from, zone, Hour.LAST));
    checkAhead(clause, at);
    if (!at.isAfter(from)) {
      throw new Misread("closes-first", said(at), said(from));
    }
    return at;
  }

  /** Nobody counts less than seconds. */
  private static Instant whole(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS);
  }

  private void checkAhead(Clause clause, Instant at) {
    if (!at.isAfter(now)) {
      throw new Misread("passed", Problem.quoted(clause.words()), said(at));
    }
    if (at.isAfter(now.atZone(zone).plusYears(1).toInstant())) {
      throw new Misread("too-far", Problem.quoted(clause.words()));
    }
  }

  private String said(Instant at) {
    return Spoken.moment(at, zone);
  }
}
