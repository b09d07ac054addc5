package dev.caucus.poll.words;

import dev.caucus.chat.Wording;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says times as people read them. */
public final class Spoken {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** From here on up days are counted, from the middle of one to the middle of the next. */
  private static final Duration DAYS = Duration.ofMinutes(2 * 24 * 60 - 30);

  /** From here on up hours are counted, likewise. */
  private static final Duration HOURS = Duration.ofMinutes(90);

  /** Below that, it is said how much at most is left. */
  private static final List<Integer> MINUTES = List.of(90, 60, 30, 15, 5, 1);

  private Spoken() {}

  /** For instance "Fri 27 Nov 2026, 17:00 (Europe/Berlin)". */
  public static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone)) + " (" + place(at, zone) + ")";
  }

  /** The zone's name, with the offset where the name does not tell the time. */
  private static String place(Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    ZoneOffset offset = zone.getRules().getOffset(at);
    String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    boolean twice = zone.getRules().getValidOffsets(local).size() > 1;
    return twice || isReadOtherwise(name, at, offset) ? name + ", " + offset(offset) : name;
  }

  /** Whether its letters also stand for another zone, where it is another time. */
  private static boolean isReadOtherwise(String name, Instant at, ZoneOffset offset) {
    String other = Words.ZONES.phrases().get(List.of(name.toLowerCase(Locale.ROOT)));
    return other != null
        && (other.equals("ASK") || !ZoneId.of(other).getRules().getOffset(at).equals(offset));
  }

  private static String offset(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
  }

  /** The timing in words that {@link When} reads as the same timing. */
  static String timing(Timing timing, ZoneId zone) {
    List<String> clauses = new ArrayList<>();
    if (timing.starts() != null) {
      clauses.add("starts " + exact(timing.starts(), zone));
    }
    if (timing.closes() != null) {
      clauses.add("closes " + exact(timing.closes(), zone));
    }
    if (timing.weekly()) {
      clauses.add("weekly");
    }
    return String.join(", ", clauses);
  }

  private static String exact(Instant at, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    boolean twice = zone.getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
    String seconds = there.getSecond() == 0 ? "" : ":ss";
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm" + seconds, Locale.ENGLISH).format(there)
        + (twice ? " " + offset(there.getOffset()) : "");
  }

  /**
   * How long it takes until then: "in 3 days", "in 2 hours", "in less than 15 minutes". Days and
   * hours are rounded, so that what was to last three days says so when it begins.
   */
  public static String left(Instant now, Instant at) {
    Duration left = Duration.between(now, at);
    if (!left.isPositive()) {
      return Wording.say("poll.words.now");
    }
    if (left.compareTo(DAYS) >= 0) {
      return Wording.say("poll.words.in-days", rounded(left, Duration.ofDays(1)));
    }
    if (left.compareTo(HOURS) >= 0) {
      return Wording.say("poll.words.in-hours", rounded(left, Duration.ofHours(1)));
    }
    return Wording.say("poll.words.in-minutes", atMost(left));
  }

  /** When {@link #left} changes next; empty if it does not any more. */
  public static Optional<Instant> nextChange(Instant now, Instant at) {
    Duration left = Duration.between(now, at);
    if (!left.isPositive()) {
      return Optional.empty();
    }
    if (left.compareTo(DAYS) >= 0) {
      return Optional.of(max(left, Duration.ofDays(1), DAYS, at));
    }
    if (left.compareTo(HOURS) >= 0) {
      return Optional.of(max(left, Duration.ofHours(1), HOURS, at));
    }
    int next =
        MINUTES.stream()
            .mapToInt(Integer::intValue)
            .filter(minutes -> minutes < atMost(left))
            .findFirst()
            .orElse(0);
    return Optional.of(at.minus(Duration.ofMinutes(next)));
  }

  /** The first point in time at which less is left than rounds to the same number. */
  private static Instant max(Duration left, Duration unit, Duration least, Instant at) {
    Duration half = unit.multipliedBy(2 * rounded(left, unit) - 1).dividedBy(2);
    Duration still = half.compareTo(least) > 0 ? half : least;
    return at.minus(still).plusNanos(1);
  }

  private static long rounded(Duration left, Duration unit) {
    return left.plus(unit.dividedBy(2)).dividedBy(unit);
  }

  /** The smallest of the steps that there is not more left than. */
  private static int atMost(Duration left) {
    return MINUTES.reversed().stream()
        .filter(minutes -> left.compareTo(Duration.ofMinutes(minutes)) <= 0)
        .findFirst()
        .orElse(MINUTES.getFirst());
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  static String weekday(LocalDate date) {
    return weekday(date.getDayOfWeek());
  }

  static String weekday(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
