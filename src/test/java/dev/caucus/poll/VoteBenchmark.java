package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how many ballots 2,000 voters cast and change in a second, beside the same rows put into
 * the same database without a bot, a commit each.
 *
 * <p>{@code mvn test -Plong-run -Dtest=VoteBenchmark}
 */
@Tag("long-run")
@Printing
class VoteBenchmark {

  private static final int VOTERS = 2_000;
  private static final int BALLOTS = 10_000;
  private static final int THREADS = 8;
  private static final int OPTIONS = 4;
  private static final int ROUNDS = 5;

  private static final ConversationRef CHANNEL = new ConversationRef(StubPlatform.NAME, "T1/C1");
  private static final ConversationRef PAGE = new ConversationRef("http", "page");
  private static final String LINE = "\"Where to?\" \"A\" \"B\" \"C\" \"D\"";

  @TempDir private Path folder;

  @Test
  void reachesSixTenthsOfTheRawRateOnTheEmbeddedDatabase() throws Exception {
    try (TestDatabase database = Engine.H2.open(folder)) {
      String upsert =
          "merge into ballot (poll, voter, choices, name) key (poll, voter) values (?, ?, ?, ?)";
      assertThat(measure("the embedded database", database, upsert)).isGreaterThan(0.6);
    }
  }

  @Test
  void reachesSixTenthsOfTheRawRateOnPostgreSql() throws Exception {
    try (TestDatabase database = TestDatabase.durablePostgreSql()) {
      String upsert =
          "insert into ballot (poll, voter, choices, name) values (?, ?, ?, ?) on conflict (poll,"
              + " voter) do update set choices = excluded.choices, name = excluded.name";
      assertThat(measure("PostgreSQL", database, upsert)).isGreaterThan(0.6);
    }
  }

  /** Lets both take turns, so that what else the machine does slows down both. */
  private static double measure(String name, TestDatabase database, String upsert)
      throws Exception {
    try (PollBot bot = new PollBot(database, Clock.systemUTC(), new StubPlatform());
        var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Double> ratios = new ArrayList<>();
      System.out.printf("Ballots per second on %s%n   plain JDBC    the bot  ratio%n", name);
      for (int round = 0; round <= ROUNDS; round++) {
        double plain = plain(database, upsert, make(bot, CHANNEL, LINE), threads);
        double voted = vote(bot, CHANNEL, make(bot, CHANNEL, LINE), threads);
        System.out.printf(
            "   %10.0f %10.0f   %.2f%s%n",
            plain, voted, voted / plain, round == 0 ? " (warming up)" : "");
        if (round > 0) {
          ratios.add(voted / plain);
        }
      }
      for (ConversationRef place : List.of(CHANNEL, PAGE)) {
        for (String line : List.of(LINE, LINE + " anonymous", LINE + " ranked")) {
          double voted = vote(bot, place, make(bot, place, line), threads);
          System.out.printf(
              "   %10.0f in a%s poll %s%n",
              voted,
              line.substring(LINE.length()).isEmpty() ? " named" : line.substring(LINE.length()),
              place.equals(PAGE) ? "on the page, which is drawn each time" : "in a channel");
        }
      }
      return ratios.stream().sorted().toList().get(ROUNDS / 2);
    }
  }

  private static String make(PollBot bot, ConversationRef place, String line) {
    Origin creator = new Origin(place, new Participant("u0", "Name of u0"), null, place.id());
    bot.polls().obey(creator, line);
    Reply list = bot.polls().obey(creator, "list").getFirst();
    return list.blocks().stream()
        .filter(Block.Choices.class::isInstance)
        .map(choices -> ((Block.Choices) choices).choices().getFirst().value())
        .findFirst()
        .orElseThrow();
  }

  private static double plain(
      TestDatabase database, String upsert, String poll, ExecutorService threads) throws Exception {
    List<String> voters = PollStores.voters(VOTERS);
    AtomicInteger next = new AtomicInteger();
    double rate =
        rate(
            threads,
            () -> {
              try (Connection connection = database.dataSource().getConnection();
                  PreparedStatement statement = connection.prepareStatement(upsert)) {
                for (int i = next.getAndIncrement(); i < BALLOTS; i = next.getAndIncrement()) {
                  put(statement, poll, voters.get(i % VOTERS), option(i));
                }
              }
              return null;
            });
    return rate;
  }

  private static void put(PreparedStatement statement, String poll, String voter, int option)
      throws SQLException {
    statement.setString(1, poll);
    statement.setString(2, voter);
    statement.setString(3, String.valueOf(option));
    statement.setString(4, "Name of u1");
    statement.executeUpdate();
  }

  private static double vote(
      PollBot bot, ConversationRef place, String poll, ExecutorService threads) throws Exception {
    List<Origin> voters =
        IntStream.range(0, VOTERS)
            .mapToObj(voter ->
                new Origin(
                    place, new Participant("u" + voter, "Name of u" + voter), null, place.id()))
            .toList();
    AtomicInteger next = new AtomicInteger();
    double rate =
        rate(
            threads,
            () -> {
              for (int i = next.getAndIncrement(); i < BALLOTS; i = next.getAndIncrement()) {
                bot.polls().press(voters.get(i % VOTERS), "p:v:" + poll + ":" + option(i));
              }
              return null;
            });
    Outcome.Poll told =
        (Outcome.Poll)
            bot.polls().press(voters.getFirst(), "p:m:" + poll).orElseThrow().getFirst().outcome();
    assertThat(told.voters()).isEqualTo(VOTERS);
    return rate;
  }

  /** Everybody votes for an option, then everybody for the next one. */
  private static int option(int ballot) {
    return ballot / VOTERS % OPTIONS;
  }

  private static double rate(ExecutorService threads, Callable<Void> work) throws Exception {
    long started = System.nanoTime();
    List<Callable<Void>> all = IntStream.range(0, THREADS).mapToObj(thread -> work).toList();
    for (Future<Void> done : threads.invokeAll(all)) {
      done.get();
    }
    return BALLOTS / ((System.nanoTime() - started) / 1e9);
  }
}
