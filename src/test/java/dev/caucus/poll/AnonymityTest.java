package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Engine;
import dev.caucus.store.Fingerprint;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of an anonymous poll, and what is said of it. */
@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class AnonymityTest {

  private static final ConversationRef PLACE = new ConversationRef(StubPlatform.NAME, "T1/C1");
  private static final List<Integer> CHOICES = List.of(2, 0, 1, 0, 2, 2, 1, 0);
  private static final Participant CREATOR = new Participant("CREATOR", "Cleo Creator");

  private final Engine engine;
  @TempDir private Path folder;
  private final StubPlatform platform =
      new StubPlatform() {
        @Override
        public Optional<List<Participant>> members(String channel) {
          List<Participant> members = new ArrayList<>(voters());
          members.add(new Participant("PERSON-IDLE", "Nadine Idle"));
          return Optional.of(members);
        }
      };
  private TestDatabase database;
  private PollBot bot;

  AnonymityTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.open(folder);
    bot = new PollBot(database, new SettableClock(PollStores.NOW), platform).start();
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
  }

  private static List<Participant> voters() {
    return IntStream.range(0, CHOICES.size())
        .mapToObj(voter -> new Participant("PERSON-" + voter, "Nadine Name-" + voter))
        .toList();
  }

  @Test
  void whileItIsOpenNobodyIsFoundWithoutTheKey() throws SQLException {
    Poll poll = poll();
    voteAll(poll);
    assertThat(everything()).allSatisfy(AnonymityTest::namesNobody);
    assertThat(columns("ballot", "name")).containsOnlyNulls();
    assertThat(columns("ballot", "voter"))
        .hasSize(CHOICES.size())
        .doesNotContainAnyElementsOf(fingerprints());
  }

  @Test
  void onceItIsClosedNothingLeadsFromABallotToAPerson() throws SQLException {
    Poll poll = poll();
    voteAll(poll);
    List<String> hashes = columns("ballot", "voter");
    String secret = columns("poll_key", "secret").getFirst();
    bot.parts().remind(poll.id());
    assertThat(columns("poll_reminder", "person")).hasSize(1);
    press(CREATOR, "c", poll);
    bot.desk().announce(poll.id());
    assertThat(everything())
        .isNotEmpty()
        .allSatisfy(AnonymityTest::namesNobody)
        .allSatisfy(cell -> assertThat(cell.value()).doesNotContain(secret))
        .allSatisfy(
            cell -> assertThat(hashes).noneMatch(hash -> cell.value().contains(hash.strip())))
        .allSatisfy(
            cell -> assertThat(fingerprints()).noneMatch(voter -> cell.value().contains(voter)));
    assertThat(columns("ballot_count", "choices")).containsExactly("0", "1", "2");
    assertThat(columns("ballot_count", "ballots")).containsExactly("3", "2", "3");
    assertThat(columns("ballot", "voter")).isEmpty();
    assertThat(columns("poll_reminder", "person")).isEmpty();
  }

  @Test
  void nothingThatIsSaidToAnybodyNamesAVoterOrTheirChoice() {
    Poll poll = poll();
    List<Reply> said = new ArrayList<>(voteAll(poll));
    said.addAll(press(CREATOR, "m", poll));
    said.addAll(press(CREATOR, "g", poll));
    said.addAll(press(CREATOR, "s", poll));
    said.addAll(press(CREATOR, "x", poll));
    said.addAll(press(CREATOR, "c", poll));
    bot.desk().announce(poll.id());
    said.addAll(press(CREATOR, "s", poll));
    said.addAll(press(CREATOR, "x", poll));
    said.addAll(press(CREATOR, "o", poll));
    assertThat(
            Stream.concat(said.stream(), platform.everything().stream()).map(AnonymityTest::whole))
        .isNotEmpty()
        .allSatisfy(text -> {
          assertThat(text).doesNotContain("PERSON-").doesNotContain("Nadine");
          assertThat(fingerprints()).noneMatch(text::contains);
        });
    assertThat(platform.everything()).allSatisfy(reply -> assertThat(yours(reply)).isEmpty());
    assertThat(press(CREATOR, "s", poll)).allSatisfy(reply -> assertThat(yours(reply)).isEmpty());
  }

  @Test
  void aBallotIsShownToItsVoterAloneWhileThePollIsOpen() {
    Poll poll = poll();
    voteAll(poll);
    assertThat(yours(press(voters().get(0), "m", poll).getFirst())).containsExactly("3");
    assertThat(yours(press(voters().get(1), "m", poll).getFirst())).containsExactly("1");
    assertThat(yours(press(CREATOR, "m", poll).getFirst())).isEmpty();
    press(CREATOR, "c", poll);
    assertThat(press(voters().get(0), "m", poll))
        .allSatisfy(reply -> assertThat(reply.outcome()).isInstanceOf(Outcome.Notice.class));
  }

  private static List<String> yours(Reply reply) {
    return ((Outcome.Poll) reply.outcome()).yours();
  }

  private Poll poll() {
    bot.polls().obey(origin(CREATOR), "\"Where to?\" \"A\" \"B\" \"C\" anonymous");
    return stores().pending().getFirst();
  }

  private PollStore stores() {
    var transaction = new TransactionTemplate(database.transactions());
    return new JdbcPollStore(
        database.client(),
        transaction,
        new JdbcBallotStore(database.client(), transaction),
        new SettableClock(PollStores.NOW));
  }

  private List<Reply> voteAll(Poll poll) {
    List<Reply> said = new ArrayList<>();
    for (int voter = 0; voter < CHOICES.size(); voter++) {
      said.addAll(press(voters().get(voter), "v", poll, ":" + CHOICES.get(voter)));
    }
    return said;
  }

  private List<Reply> press(Participant person, String deed, Poll poll) {
    return press(person, deed, poll, "");
  }

  private List<Reply> press(Participant person, String deed, Poll poll, String option) {
    return bot.polls().press(origin(person), "p:" + deed + ":" + poll.id() + option).orElseThrow();
  }

  private static Origin origin(Participant person) {
    return new Origin(PLACE, person, null, PLACE.id());
  }

  /** A reply with all that belongs to it, in words. */
  private static String whole(Reply reply) {
    StringBuilder text = new StringBuilder(reply.toString());
    for (Block block : reply.blocks()) {
      if (block instanceof Block.Attachment file && !file.isPicture()) {
        text.append(new String(file.content().get(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static List<String> fingerprints() {
    return Stream.concat(voters().stream(), Stream.of(new Participant("PERSON-IDLE", null)))
        .flatMap(voter ->
            Stream.of(
                Voters.fingerprint(StubPlatform.NAME, voter),
                Fingerprint.of(voter.id()),
                Fingerprint.brief(voter.id())))
        .toList();
  }

  private static void namesNobody(Cell cell) {
    assertThat(cell.value()).as(cell.place()).doesNotContain("PERSON-").doesNotContain("Nadine");
  }

  private List<String> columns(String table, String column) throws SQLException {
    return everythingIn(table).stream()
        .filter(cell -> cell.place().equalsIgnoreCase(table + "." + column))
        .map(cell -> cell.value().equals("null") ? null : cell.value())
        .toList();
  }

  /** Every value of every column of every table. */
  private List<Cell> everything() throws SQLException {
    List<String> tables =
        database
            .client()
            .sql(
                "select table_name from information_schema.tables where lower(table_schema) ="
                    + " 'public' and table_type = 'BASE TABLE'")
            .query((row, number) -> row.getString(1))
            .list();
    assertThat(tables).hasSizeGreaterThan(15);
    List<Cell> cells = new ArrayList<>();
    for (String table : tables) {
      cells.addAll(everythingIn(table));
    }
    return cells;
  }

  private List<Cell> everythingIn(String table) throws SQLException {
    List<Cell> cells = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + quoted(table))) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          cells.add(
              new Cell(
                  table + "." + rows.getMetaData().getColumnName(column),
                  String.valueOf(rows.getString(column))));
        }
      }
    }
    return cells;
  }

  /** Flyway's table is in small letters in every database. */
  private static String quoted(String table) {
    return table.startsWith("flyway") ? "\"" + table + "\"" : table;
  }

  private record Cell(String place, String value) {}
}
