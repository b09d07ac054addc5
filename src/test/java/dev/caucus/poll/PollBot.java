package dev.caucus.poll;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.poll.Timetable.Due;
import dev.caucus.store.Chore;
import dev.caucus.store.Replica;
import dev.caucus.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A bot of which only the polls run, on a database that others may share. */
public final class PollBot implements AutoCloseable {

  static final PollSettings SETTINGS =
      new PollSettings(ZoneOffset.UTC, Duration.ofDays(365), Map.of());

  private final PollParts parts;
  private final Replica replica;
  private final Set<String> events = ConcurrentHashMap.newKeySet();

  PollBot(TestDatabase database, Clock clock, ChatPlatform... platforms) {
    this(database, clock, SETTINGS, platforms);
  }

  PollBot(TestDatabase database, Clock clock, PollSettings settings, ChatPlatform... platforms) {
    replica = new Replica(database, clock);
    parts =
        new PollParts(
            database.client(),
            new TransactionTemplate(database.transactions()),
            () -> Stream.of(platforms),
            new ReplicaTimetable(replica),
            origin -> origin.event() == null || events.add(origin.event()),
            settings,
            clock);
  }

  /** Polls in which nothing ever becomes due, for those to whom that does not matter. */
  public static Polls without(JdbcClient database, Clock clock) {
    return new PollParts(
            database,
            new TransactionTemplate(new NoTransactions()),
            Stream::of,
            new NoTimetable(),
            origin -> true,
            SETTINGS,
            clock)
        .polls();
  }

  Polls polls() {
    return parts.polls();
  }

  PollParts parts() {
    return parts;
  }

  Desk desk() {
    return parts.desk();
  }

  /** Begins to do what becomes due, and to draw what changes. */
  PollBot start() {
    replica.doing(
        chore(Due.OPEN, desk()::open),
        chore(Due.CLOSE, id -> desk().closeDue(id)),
        chore(Due.REPEAT, desk()::repeat),
        chore(Due.REMIND, parts::remind),
        chore(Due.ANNOUNCE, desk()::announce),
        chore(Due.REDRAW, desk()::tick));
    desk().redraws().start();
    return this;
  }

  /** Looks at once for what is due. */
  void look() {
    replica.look();
  }

  private static Chore chore(Due due, Consumer<String> work) {
    return new Chore(due.name(), work);
  }

  @Override
  public void close() {
    desk().redraws().stop();
    replica.close();
  }

  private record ReplicaTimetable(Replica replica) implements Timetable {

    @Override
    public void at(Due due, String poll, Instant time) {
      replica.at(due.name(), poll, time);
    }

    @Override
    public void cancel(Due due, String poll) {
      replica.cancel(due.name(), poll);
    }
  }

  private static final class NoTimetable implements Timetable {

    @Override
    public void at(Due due, String poll, Instant time) {}

    @Override
    public void cancel(Due due, String poll) {}
  }

  private static final class NoTransactions implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {}

    @Override
    public void rollback(TransactionStatus status) {}
  }
}
