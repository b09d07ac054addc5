package dev.caucus.knowledge.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and publishing systems write them, where day and month cannot be confused. */
final class WrittenDate {

  private static final Pattern ISO_DATE_WITH_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*");

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          english("uuuu-M-d"),
          english("d MMMM uuuu"),
          english("d MMM uuuu"),
          english("MMMM d, uuuu"),
          english("MMM d, uuuu"),
          english("EEE, d MMM uuuu HH:mm:ss 'GMT'"));

  private WrittenDate() {}

  /** The date of a text such as {@code 2023-11-01} or {@code 1 November 2023}; null for others. */
  static @Nullable LocalDate parse(String text) {
    String date = text.strip();
    if (ISO_DATE_WITH_TIME.matcher(date).matches()) {
      date = date.substring(0, 10);
    }
    for (DateTimeFormatter format : FORMATS) {
      try {
        return LocalDate.parse(date, format);
      } catch (DateTimeException e) {
        // Another format may fit.
      }
    }
    return null;
  }

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
