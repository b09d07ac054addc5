package dev.caucus.poll.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.PollMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any words, any plan, any time zone and any time of day. */
class AnyWordsTest {

  private static final List<String> STYLES =
      List.of(
          "\"\"", "“”", "„“", "„”", "””", "““", "«»", "»«", "‘’", "''", "‚‘", "‹›", "「」", "『』",
          "``", "“\"", "\"”");

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void anyTextComesToSomething(
      @ForAll("texts") String text, @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone) {
    assertPossible(PollCommand.read(text, now, zone), now);
    Map<String, String> form = Map.of("question", "Q", "options", text, "when", text, "mode", text);
    assertPossible(PollForm.read(form, now, zone), now);
    if (When.read(text, now, zone) instanceof When.Known(Timing timing)) {
      assertPossible(timing, now);
    }
  }

  @Timeout(60)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=", "x=y ", "'a ", "\"a ", "“x ", "in 1 day ", "a, ", "1. ", "anonymous ", "at the ",
            "a or ",
        "  ", "? ", "\\\"", "max ", "🍕 ", "--a ", "starts ", "2 and a half ", "(", "1-", "end of "
      })
  void comesToAnEndOfAnyText(String piece) {
    Instant now = Instant.parse("2026-11-25T09:30:00Z");
    String text = piece.repeat(4_000 / piece.length());
    assertPossible(PollCommand.read(text, now, ZoneOffset.UTC), now);
    assertPossible(PollCommand.read("Lunch? A, B " + text, now, ZoneOffset.UTC), now);
    assertPossible(PollCommand.read("\"Lunch?\" " + text, now, ZoneOffset.UTC), now);
    assertThat(When.read(text, now, ZoneOffset.UTC)).isNotNull();
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void aTimeIsAheadWhateverTheZone(
      @ForAll("times") String text, @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone) {
    switch (When.read(text, now, zone)) {
      case When.Known(Timing timing) -> assertPossible(timing, now);
      case When.Wrong(List<Problem> problems) -> assertThat(problems).isNotEmpty();
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void aCommandIsReadAsWhatWasMeantInAnyQuotes(
      @ForAll("plans") Plan plan,
      @ForAll("styles") String style,
      @ForAll boolean before,
      @ForAll("moments") Instant now,
      @ForAll("zones") ZoneId zone) {
    Plan meant = running(plan, now);
    String texts =
        quoted(plan.question(), style)
            + plan.options().stream()
                .map(option -> " " + quoted(option, style))
                .collect(Collectors.joining());
    String words = words(meant, zone);
    String command = before ? words + " " + texts : texts + " " + words;
    assertThat(PollCommand.read(command, now, zone))
        .as(command)
        .isEqualTo(new Request.Understood(meant, false));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void aFormIsReadAsThePlanThatFilledIt(
      @ForAll("plans") Plan plan, @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone) {
    Plan meant = running(plan, now);
    assertThat(PollForm.read(PollForm.values(meant, zone), now, zone))
        .isEqualTo(new Request.Understood(meant, false));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void whatIsSaidOfATimeIsReadAsThatTime(
      @ForAll("moments") Instant now,
      @ForAll @IntRange(min = 1, max = 364 * 24 * 60) int minutes,
      @ForAll("zones") ZoneId there,
      @ForAll("zones") ZoneId here) {
    Instant at = now.plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MINUTES);
    Assume.that(at.isAfter(now));
    String said = Spoken.moment(at, there);
    assertThat(When.read("closes " + said, now, here))
        .as(said)
        .isEqualTo(new When.Known(new Timing(null, at, false)));
  }

  @Property(tries = 1_000)
  void theWordsForTheTimeLeftHoldUntilTheyChange(
      @ForAll @LongRange(min = -10, max = 400L * 86_400) long seconds,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    Instant at = Instant.parse("2026-11-27T16:00:00Z");
    Instant now = at.minusSeconds(seconds).plusNanos(nanos);
    String said = Spoken.left(now, at);
    Spoken.nextChange(now, at)
        .ifPresentOrElse(
            next -> {
              assertThat(next).isAfter(now).isBeforeOrEqualTo(at);
              assertThat(Spoken.left(next.minusNanos(1), at)).isEqualTo(said);
              assertThat(Spoken.left(next, at)).isNotEqualTo(said);
            },
            () -> assertThat(said).isEqualTo("now"));
  }

  private static void assertPossible(Request request, Instant now) {
    switch (request) {
      case Request.Understood(Plan plan, boolean preview) -> {
        assertThat(plan.question()).isNotBlank().hasSizeLessThanOrEqualTo(300);
        assertThat(plan.options()).hasSizeBetween(2, 50);
        assertThat(plan.options()).allSatisfy(each -> assertThat(each).isNotBlank());
        assertThat(plan.options().stream().map(Draft::key)).doesNotHaveDuplicates();
        assertThat(plan.most()).isBetween(1, 50);
        assertPossible(plan.timing(), now);
      }
      case Request.Wrong(List<Problem> problems) ->
          assertThat(problems)
              .isNotEmpty()
              .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
      case Request.Nothing() -> {}
    }
  }

  private static void assertPossible(Timing timing, Instant now) {
    Instant starts = timing.starts();
    Instant closes = timing.closes();
    if (starts != null) {
      assertThat(starts).isAfter(now).isBefore(now.plus(Duration.ofDays(368)));
    }
    if (closes != null) {
      assertThat(closes).isAfter(starts == null ? now : starts);
      assertThat(closes).isBefore(now.plus(Duration.ofDays(368)));
    }
  }

  private static String quoted(String text, String style) {
    StringBuilder quoted = new StringBuilder().append(style.charAt(0));
    for (char character : text.toCharArray()) {
      if (Quotes.isQuote(character) || character == '\\') {
        quoted.append('\\');
      }
      quoted.append(character);
    }
    return quoted.append(style.charAt(1)).toString();
  }

  private static String words(Plan plan, ZoneId zone) {
    String mode =
        switch (plan.mode()) {
          case SINGLE -> "single";
          case MULTIPLE -> plan.isUnlimited() ? "multiple" : "up to " + plan.most();
          case RANKED -> "mode=ranked";
        };
    return String.join(
        " ",
        plan.anonymous() ? "anonymous" : "named",
        mode,
        plan.hidden() ? "hide results" : "live",
        plan.growing() ? "voters may add options" : "",
        Spoken.timing(plan.timing(), zone),
        plan.reminder() ? "--remind" : "");
  }

  /** The plan with times that are counted from now on, as {@link Timing}s hold distances here. */
  private static Plan running(Plan plan, Instant now) {
    Instant whole = now.truncatedTo(ChronoUnit.SECONDS);
    Instant starts = ahead(plan.timing().starts(), whole);
    Instant closes = ahead(plan.timing().closes(), starts == null ? whole : starts);
    return new Plan(
        plan.question(),
        plan.options(),
        plan.mode(),
        plan.most(),
        plan.anonymous(),
        plan.hidden(),
        plan.growing(),
        plan.reminder(),
        new Timing(starts, closes, plan.timing().weekly()));
  }

  private static @Nullable Instant ahead(@Nullable Instant distance, Instant from) {
    return distance == null ? null : from.plusSeconds(distance.getEpochSecond());
  }

  @Provide
  Arbitrary<String> styles() {
    return Arbitraries.of(STYLES);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2199-01-01T00:00:00Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<List<String>> options =
        labels().list().ofMinSize(2).ofMaxSize(8).uniqueElements(Draft::key);
    Arbitrary<Timing> timings =
        Combinators.combine(distances(), distances(), Arbitraries.of(true, false)).as(Timing::new);
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    return Combinators.combine(
            labels(),
            options,
            Arbitraries.of(PollMode.values()),
            Arbitraries.integers().between(2, 9),
            flags,
            flags,
            flags,
            timings)
        .as((question, offered, mode, most, anonymous, hidden, growing, timing) -> {
          int all = growing ? Plan.MOST_OPTIONS : offered.size();
          int limit =
              switch (mode) {
                case SINGLE -> 1;
                case MULTIPLE -> Math.min(most, all);
                case RANKED -> all;
              };
          return new Plan(
              question, offered, mode, limit, anonymous, hidden, growing, !hidden, timing);
        });
  }

  /** From a second up to six days, as a point in time after the epoch. */
  private static Arbitrary<@Nullable Instant> distances() {
    return Arbitraries.longs().between(1, 6 * 86_400).map(Instant::ofEpochSecond).injectNull(0.3);
  }

  private static Arbitrary<String> labels() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(PIECES)),
            Tuple.of(1, Arbitraries.strings().all().ofMaxLength(5)));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(words -> Draft.line(String.join("", words)))
        .filter(label -> !Draft.key(label).isEmpty())
        .filter(label -> label.length() <= Plan.LONGEST_OPTION);
  }

  @Provide
  Arbitrary<String> times() {
    return Arbitraries.of(TIMES).list().ofMinSize(1).ofMaxSize(5).map(all -> String.join(" ", all));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(PIECES)),
            Tuple.of(5, Arbitraries.of(TIMES).map(each -> each + " ")),
            Tuple.of(3, Arbitraries.of(MARKS)),
            Tuple.of(2, Arbitraries.strings().all().ofMaxLength(10)));
    Arbitrary<String> brief = pieces.list().ofMaxSize(20).map(words -> String.join("", words));
    UnaryOperator<String> unending = text -> text.repeat(1 + 4_000 / Math.max(1, text.length()));
    return Arbitraries.frequencyOf(Tuple.of(40, brief), Tuple.of(1, brief.map(unending::apply)));
  }

  private static final List<String> MARKS =
      List.of(
          "\"",
          "'",
          "“",
          "”",
          "„",
          "«",
          "»",
          "‘",
          "’",
          "`",
          "「",
          "」",
          "=",
          "--",
          "—",
          "|",
          ", ",
          "; ",
          "\n",
          "\\",
          "? ",
          "?",
          ": ",
          "1. ",
          "- ",
          "• ",
          "1-5",
          "yes/no",
          "anonymous ",
          "ranked ",
          "up to ",
          "multiple ",
          "hidden ",
          "mode=",
          "closes=",
          " or ",
          "2",
          "0",
          "\0",
          "\ud83c");

  private static final List<String> PIECES =
      List.of(
          "Pizza",
          "Sushi ",
          " ",
          "don't ",
          "l'été",
          "the dogs' ",
          "'tis",
          "5\"",
          "\"",
          "“hi” ",
          " \"hi\" ",
          "‘so’",
          "\\",
          "\\\"",
          "C:\\temp",
          "a, b",
          "a|b",
          "1. ",
          "1) ",
          "- ",
          "10",
          "?",
          "Why? ",
          "🍕",
          "👩‍👩‍👧",
          "é",
          "ß",
          "漢字",
          "שלום",
          "\u202e",
          "anonymous ",
          "closes 17:00 ",
          "--",
          "—",
          "=",
          "mode=",
          "「",
          "`",
          "\u00a0",
          "İ",
          "ſ",
          "K");

  private static final List<String> TIMES =
      List.of(
          "in",
          "2 hours",
          "90 min",
          "half an hour",
          "1.5",
          "a week",
          "tomorrow",
          "today",
          "tonight",
          "17:00",
          "5pm",
          "at",
          "5",
          "noon",
          "midnight",
          "friday",
          "next",
          "next friday",
          "on",
          "24 Dec",
          "Feb 29",
          "31",
          "2026-12-24",
          "12/11",
          "24.12.",
          "the 31st",
          "end of week",
          "end of",
          "eod",
          "UTC",
          "CET",
          "IST",
          "+02:00",
          "Europe/Berlin",
          "Pacific/Apia",
          "closes",
          "starts",
          "until",
          "for",
          "weekly",
          "every",
          "never",
          "now",
          ",",
          ":",
          "(",
          "99999999999",
          "years",
          "months",
          "in 1 month",
          "monday 9:00",
          "24:00",
          "2:30",
          "12am");
}
