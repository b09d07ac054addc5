package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.PollState;
import dev.caucus.poll.words.Plan;
import dev.caucus.poll.words.Timing;
import dev.caucus.store.Engine;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of polls on one database. */
final class PollStores implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  static final ConversationRef PLACE = new ConversationRef("chat", "T1/C1");

  final SettableClock clock = new SettableClock(NOW);
  final TestDatabase database;
  final TransactionTemplate transaction;
  final BallotStore ballots;
  final PollStore polls;
  final DraftStore drafts;
  final ReminderStore reminders;

  PollStores(Engine engine, Path folder) {
    database = engine.open(folder);
    transaction = new TransactionTemplate(database.transactions());
    ballots = new JdbcBallotStore(database.client(), transaction);
    polls = new JdbcPollStore(database.client(), transaction, ballots, clock);
    drafts = new JdbcDraftStore(database.client(), transaction, clock);
    reminders = new ReminderStore(database.client(), transaction, clock);
  }

  static Plan plan(PollMode mode, boolean anonymous, String... options) {
    int most = mode == PollMode.SINGLE ? 1 : options.length;
    return new Plan(
        "Where to?", List.of(options), mode, most, anonymous, false, true, false, Timing.OPEN_END);
  }

  static Plan plan(String... options) {
    return plan(PollMode.SINGLE, false, options);
  }

  static Plan secret(String... options) {
    return plan(PollMode.SINGLE, true, options);
  }

  static Plan weekly(Plan plan) {
    return Plans.at(plan, new Timing(NOW, null, true));
  }

  static Poll poll(Plan plan) {
    return poll(plan, PollState.OPEN);
  }

  static Poll poll(Plan plan, PollState state) {
    String id = Ids.next();
    return poll(id, plan, state, id, 1);
  }

  static Poll poll(String id, Plan plan, PollState state, String series, int number) {
    return new Poll(
        id,
        PLACE,
        new Participant("u1", "Ann"),
        plan,
        List.of(),
        ZoneOffset.UTC,
        state,
        1,
        series,
        number,
        null);
  }

  /** Adds an open poll. */
  Poll added(Plan plan) {
    Poll poll = poll(plan);
    if (!polls.add(poll)) {
      throw new IllegalStateException("there is such a poll already");
    }
    return poll;
  }

  Poll found(Poll poll) {
    return polls.find(poll.id()).orElseThrow();
  }

  /** Casts a ballot that names these options, whatever it named before. */
  Cast cast(Poll poll, String voter, Integer... choices) {
    return ballots.put(
        poll, voter, poll.plan().anonymous() ? null : "V. " + voter, List.of(choices));
  }

  List<Integer> votes(Poll poll) {
    return poll.count(ballots.all(poll.id())).votes();
  }

  /** How many rows of a table belong to a poll. */
  int rows(String table, Poll poll) {
    return database
        .client()
        .sql("select count(*) from " + table + " where poll = :poll")
        .param("poll", poll.id())
        .query(Integer.class)
        .single();
  }

  /** How many gates there are, of all polls. */
  int gates() {
    return database.client().sql("select count(*) from poll_gate").query(Integer.class).single();
  }

  /** Names for so many voters as long as those that the bot gives. */
  static List<String> voters(int count) {
    return IntStream.range(0, count).mapToObj(voter -> "%064x".formatted(voter + 1L)).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
