package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.PollState;
import dev.caucus.poll.Timetable.Due;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Weekly polls come again at the same time of the week. */
@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class WeeklyTest {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final String LUNCH = "\"Lunch?\" \"Pizza\" \"Pasta\" ";

  private final Engine engine;
  private PollWorld world;

  WeeklyTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void begin(@TempDir Path folder) {
    world = new PollWorld(engine, folder);
  }

  @AfterEach
  void end() {
    world.close();
  }

  private String make(PollBot bot, String line) {
    return PollWorld.make(bot, world.chat, LUNCH + line);
  }

  @Test
  void pollsKeepTheirWallTimeForAYear() {
    List<Poll> year = year(make(world.bot(), "starts tuesday 9:00, for 2 days, weekly"));
    assertThat(year)
        .allSatisfy(poll -> {
          LocalDateTime starts = starts(poll);
          LocalDateTime closes = closes(poll);
          assertThat(starts.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
          assertThat(starts.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
          assertThat(closes).isEqualTo(starts.plusDays(2));
        });
    assertThat(year).extracting(Poll::number).containsExactlyElementsOf(numbers());
    // Summer time began and ended within it.
    assertThat(year.stream().map(poll -> poll.plan().timing().starts()))
        .anyMatch(starts -> starts.toString().endsWith("T07:00:00Z"))
        .anyMatch(starts -> starts.toString().endsWith("T08:00:00Z"));
  }

  @Test
  void pollsComeBackToAnHourThatTheClockSkippedOnce() {
    List<Poll> year = year(make(world.bot(), "starts sunday 2:30, for 2 hours, weekly"));
    List<LocalTime> times = year.stream().map(poll -> starts(poll).toLocalTime()).toList();
    assertThat(times).filteredOn(time -> time.equals(LocalTime.of(3, 30))).hasSize(1);
    assertThat(times).filteredOn(time -> time.equals(LocalTime.of(2, 30))).hasSize(52);
  }

  @Test
  void pollsThatRunOverAChangeOfTheClockCloseAtTheirWallTime() {
    List<Poll> year = year(make(world.bot(), "starts saturday 18:00, closes sunday 18:00, weekly"));
    assertThat(year)
        .allSatisfy(poll -> assertThat(closes(poll).toLocalTime()).isEqualTo(LocalTime.of(18, 0)));
  }

  /** A year of a series, each at the time that was planned for it. */
  private List<Poll> year(String first) {
    PollBot bot = world.bot();
    world.passUntil(world.due(Due.OPEN, first).orElseThrow());
    bot.desk().open(first);
    List<Poll> year = new ArrayList<>(List.of(world.poll(first)));
    while (year.size() < 53) {
      Poll last = year.getLast();
      world.passUntil(world.due(Due.REPEAT, last.id()).orElseThrow());
      bot.desk().repeat(last.id());
      Poll next = world.latestOf(first);
      assertThat(next.plan().timing().starts()).isEqualTo(world.clock.instant());
      assertThat(next.isOpen()).isTrue();
      year.add(next);
    }
    return year;
  }

  private static List<Integer> numbers() {
    return IntStream.rangeClosed(1, 53).boxed().toList();
  }

  private static LocalDateTime starts(Poll poll) {
    return local(poll.plan().timing().starts());
  }

  private static LocalDateTime closes(Poll poll) {
    return local(poll.plan().timing().closes());
  }

  private static LocalDateTime local(@Nullable Instant time) {
    return LocalDateTime.ofInstant(Objects.requireNonNull(time), PollWorld.BERLIN);
  }

  @Test
  void pollsAreRepeatedOnceByTwoBots() {
    world.bot().start();
    String first = make(world.bot().start(), "weekly, closes in 2 hours");
    for (int week = 2; week <= 4; week++) {
      int number = week;
      world.clock.pass(WEEK);
      world.awaitThat(() ->
          world.latestOf(first).number() == number
              && world.left(Due.OPEN) + world.left(Due.ANNOUNCE) == 0);
    }
    assertThat(world.latestOf(first).number()).isEqualTo(4);
    world.awaitThat(() -> posted(PollState.OPEN) == 4 && posted(PollState.CLOSED) == 3);
  }

  private long posted(PollState state) {
    return world.chat.posted().stream().filter(poll -> poll.state() == state).count();
  }

  @Test
  void pollsWithoutADeadlineCloseWhenTheNextOneOpens() {
    String first = make(world.bot().start(), "weekly");
    world.clock.pass(WEEK);
    world.awaitThat(() ->
        world.chat.announcements(first) == 1
            && world.latestOf(first).number() == 2
            && world.left(Due.OPEN) == 0);
    Poll next = world.latestOf(first);
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.isOpen()).isTrue();
    assertThat(world.chat.openings(next.id())).isEqualTo(1);
  }

  @Test
  void pollsThatWereMissedAreNotMadeUpFor() {
    String first = make(world.bot(), "weekly");
    world.endBots();
    world.clock.pass(WEEK.multipliedBy(6).plusDays(3));
    world.bot().start();
    world.bot().start();
    world.awaitThat(() -> world.latestOf(first).number() == 2 && world.left(Due.OPEN) == 0);
    Poll next = world.latestOf(first);
    assertThat(next.plan().timing().starts())
        .isEqualTo(PollWorld.MONDAY.plus(WEEK.multipliedBy(6)));
    assertThat(world.due(Due.REPEAT, next.id()))
        .contains(PollWorld.MONDAY.plus(WEEK.multipliedBy(7)));
    assertThat(world.chat.openings(next.id())).isEqualTo(1);
  }

  @Test
  void pollsThatWouldBeOverAlreadyComeInTheNextWeek() {
    String first = make(world.bot(), "weekly, closes in 2 hours");
    world.endBots();
    world.clock.pass(WEEK.multipliedBy(6).plusDays(3));
    world.bot().start();
    world.awaitThat(() -> world.latestOf(first).number() == 2);
    Poll next = world.latestOf(first);
    assertThat(next.state()).isEqualTo(PollState.SCHEDULED);
    world.passUntil(PollWorld.MONDAY.plus(WEEK.multipliedBy(7)));
    world.awaitThat(() -> world.chat.openings(next.id()) == 1);
    assertThat(world.due(Due.CLOSE, next.id()))
        .contains(world.clock.instant().plus(Duration.ofHours(2)));
  }

  @Test
  void pollsThatOpenedJustBeforeTheBotEndedArePostedOnce() {
    PollBot dying = world.bot();
    String first = make(dying, "weekly");
    world.clock.pass(WEEK);
    dying.desk().repeat(first);
    dying.desk().repeat(first);
    Poll next = world.latestOf(first);
    assertThat(next.number()).isEqualTo(2);
    assertThat(world.chat.openings(next.id())).isZero();
    world.endBots();
    world.bot().start();
    world.bot().start();
    world.awaitThat(() -> world.left(Due.OPEN) + world.left(Due.ANNOUNCE) == 0);
    assertThat(world.chat.openings(next.id())).isEqualTo(1);
    assertThat(world.latestOf(first).number()).isEqualTo(2);
  }

  @Test
  void pollsStopFromAnyOfThem() {
    PollBot bot = world.bot();
    String first = make(bot, "weekly");
    world.clock.pass(WEEK);
    bot.desk().repeat(first);
    assertThat(PollWorld.press(bot, "ann", "t", first)).isEqualTo("stopped");
    Poll last = world.latestOf(first);
    world.clock.pass(WEEK);
    bot.desk().repeat(last.id());
    assertThat(world.latestOf(first)).isEqualTo(last);
    assertThat(last.isOpen()).isTrue();
  }
}
