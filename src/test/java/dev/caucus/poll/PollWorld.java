package dev.caucus.poll;

import static org.awaitility.Awaitility.await;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.poll.Timetable.Due;
import dev.caucus.store.Engine;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionTemplate;

/** A database, a clock, and two channels that are bridged, for bots that come and go. */
final class PollWorld implements AutoCloseable {

  static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final ConversationRef HERE = new ConversationRef("chat", "T1/C1");
  private static final ConversationRef ALONE = new ConversationRef("chat", "T1/C2");
  private static final PollSettings SETTINGS =
      new PollSettings(
          ZoneOffset.UTC, Duration.ofDays(365), Map.of("all", List.of("chat:T1/C1", "talk:9/8")));

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final SettableClock clock = new SettableClock(MONDAY);
  final RecordingPlatform chat = new RecordingPlatform("chat");
  final RecordingPlatform talk = new RecordingPlatform("talk");
  final TestDatabase database;
  final JdbcPollStore polls;
  private final List<PollBot> bots = new ArrayList<>();

  PollWorld(Engine engine, Path folder) {
    database = engine.open(folder);
    var transaction = new TransactionTemplate(database.transactions());
    polls =
        new JdbcPollStore(
            database.client(),
            transaction,
            new JdbcBallotStore(database.client(), transaction),
            clock);
  }

  /** A bot that does what it is asked to, and nothing that becomes due. */
  PollBot bot() {
    var bot = new PollBot(database, clock, SETTINGS, chat, talk);
    bots.add(bot);
    return bot;
  }

  /** Ends all bots that there are, whatever they wanted to do next. */
  void endBots() {
    bots.forEach(PollBot::close);
    bots.clear();
  }

  /** Makes a poll in a channel that stands alone. */
  static String make(PollBot bot, RecordingPlatform platform, String line) {
    return make(bot, platform, ALONE, line);
  }

  /** Makes a poll in two channels at once. */
  static String makeAcross(PollBot bot, RecordingPlatform platform, String line) {
    return make(bot, platform, HERE, line);
  }

  private static String make(
      PollBot bot, RecordingPlatform platform, ConversationRef channel, String line) {
    List<Reply> replies = bot.polls().obey(origin(channel, "ann"), line);
    Outcome outcome = replies.getFirst().outcome();
    return outcome instanceof Outcome.Poll poll ? poll.poll() : platform.posted().getLast().poll();
  }

  private static Origin origin(ConversationRef channel, String person) {
    return new Origin(
        channel, new Participant(person, "Name of " + person, BERLIN), null, channel.id());
  }

  /** Presses a button of a poll, and tells the code of what is said to that, if there is one. */
  static String press(PollBot bot, String person, String deed, String poll) {
    return bot.polls().press(origin(ALONE, person), "p:" + deed + ":" + poll).orElseThrow().stream()
        .map(Reply::outcome)
        .map(outcome -> outcome instanceof Outcome.Notice notice ? notice.code() : "poll")
        .findFirst()
        .orElse("");
  }

  Poll poll(String id) {
    return polls.find(id).orElseThrow();
  }

  Poll latestOf(String series) {
    return polls.latestOf(series).orElseThrow();
  }

  /** When something becomes due for a poll. */
  Optional<Instant> due(Due due, String poll) {
    return database
        .client()
        .sql(
            "select execution_time from scheduled_tasks where task_name = :due and task_instance ="
                + " :poll")
        .param("due", due.name())
        .param("poll", poll)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  int left(Due due) {
    return database
        .client()
        .sql("select count(*) from scheduled_tasks where task_name = :due")
        .param("due", due.name())
        .query(Integer.class)
        .single();
  }

  void passUntil(Instant time) {
    clock.pass(Duration.between(clock.instant(), time));
  }

  /** Waits until something holds, having all bots look what is due. */
  void awaitThat(Callable<Boolean> condition) {
    await()
        .atMost(PATIENCE)
        .until(() -> {
          bots.forEach(PollBot::look);
          return condition.call();
        });
  }

  @Override
  public void close() {
    endBots();
    database.close();
  }
}
