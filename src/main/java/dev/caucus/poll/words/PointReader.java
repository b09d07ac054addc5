package dev.caucus.poll.words;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a day, a time of day and a zone, in whatever order they stand. */
final class PointReader {

  private static final int NOON = 12;

  /** As in "(on the". */
  private static final int MOST_LINKS = 4;

  private final Cursor cursor;
  private @Nullable Day day;
  private @Nullable DayOfWeek weekday;
  private @Nullable Hour hour;
  private @Nullable ZoneId zone;

  PointReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Optional<Moment> read() {
    boolean found = true;
    while (found) {
      int mark = cursor.mark();
      found = readPart(skipLinks());
      if (!found) {
        cursor.reset(mark);
      }
    }
    return day == null && hour == null
        ? Optional.empty()
        : Optional.of(new Moment.Point(day, weekday, hour, zone));
  }

  /** Whether "at" is among what says nothing. */
  private boolean skipLinks() {
    boolean at = false;
    boolean skipped = true;
    for (int links = 0; skipped && links < MOST_LINKS; links++) {
      // "The day after tomorrow" and "in the morning" begin like a link, but are none.
      if (isPhrase(Words.DAYS) || isPhrase(Words.ENDS) || isPhrase(Words.HOURS)) {
        return at;
      }
      at |= cursor.peek(0).filter(token -> token.isWord("at")).isPresent();
      boolean joined = day != null && cursor.peek(0).filter(Token::glued).isPresent();
      skipped =
          cursor.phrase(Words.LINKS).isPresent()
              || cursor.skip(",(:")
              || (joined && cursor.skipWord("t"));
    }
    return at;
  }

  private boolean isPhrase(Words words) {
    int mark = cursor.mark();
    boolean there = cursor.phrase(words).isPresent();
    cursor.reset(mark);
    return there;
  }

  private boolean readPart(boolean at) {
    return readNamedDay() || readEnd() || readHour(at) || readDay() || readZone();
  }

  private boolean readNamedDay() {
    if (day != null && !(day instanceof Day.Weekday)) {
      return false;
    }
    int mark = cursor.mark();
    String[] named = cursor.phrase(Words.DAYS).orElse("").split("\\.");
    if (named[0].isEmpty()) {
      return false;
    }
    if (day instanceof Day.Weekday(DayOfWeek name, boolean next)) {
      boolean week = !next && named[0].equals("7");
      day = week ? new Day.Weekday(name, true) : day;
      cursor.reset(week ? cursor.mark() : mark);
      return week;
    }
    day = new Day.Ahead(Integer.parseInt(named[0]));
    if (named.length > 1 && hour == null) {
      hour = Hour.named(named[1]);
    }
    return true;
  }

  private boolean readEnd() {
    Optional<String> end = day == null ? cursor.phrase(Words.ENDS) : Optional.empty();
    if (end.isPresent()) {
      day = new Day.End(end.get());
      hour = hour == null ? Hour.LAST : hour;
    }
    return end.isPresent();
  }

  private boolean readHour(boolean at) {
    Hour before = hour;
    int mark = cursor.mark();
    Optional<Hour> read = Hour.read(cursor, at);
    if (read.isEmpty() || before == null || before.vague()) {
      hour = read.orElse(hour);
      return read.isPresent();
    }
    // "6:30 in the evening".
    boolean half = read.get().vague() && before.time().getHour() < NOON;
    if (!half) {
      cursor.reset(mark);
      return false;
    }
    boolean later = read.get().time().getHour() > NOON;
    hour = new Hour(before.time().plusHours(later ? NOON : 0), false, false);
    return true;
  }

  private boolean readDay() {
    int mark = cursor.mark();
    Optional<Day> read = day == null || weekday == null ? Dates.read(cursor) : Optional.empty();
    if (read.isEmpty()) {
      return false;
    }
    if (day == null) {
      day = read.get();
    } else if (day instanceof Day.Weekday(DayOfWeek name, boolean next) && isDate(read.get())) {
      weekday = name;
      day = read.get();
    } else if (read.get() instanceof Day.Weekday(DayOfWeek name, boolean next) && isDate(day)) {
      weekday = name;
    } else {
      cursor.reset(mark);
      return false;
    }
    return true;
  }

  private static boolean isDate(Day day) {
    return day instanceof Day.Of || day instanceof Day.Yearly || day instanceof Day.Monthly;
  }

  private boolean readZone() {
    if (hour == null || zone != null) {
      return false;
    }
    zone = Zones.read(cursor, day instanceof Day.Of).orElse(null);
    if (zone != null) {
      cursor.skip(")");
    }
    return zone != null;
  }
}
