package dev.caucus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Person;
import dev.caucus.chat.PersonalExport;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.TurnHandler;
import dev.caucus.chat.Visibility;
import dev.caucus.discord.api.MessageRecords;
import dev.caucus.store.Engine;
import dev.caucus.store.Fingerprint;
import dev.caucus.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of people, whatever table it is in, is theirs to see and to have forgotten. */
@ParameterizedClass
@EnumSource(Engine.class)
class PersonalRecordsTest {

  /** Where something leads back to a person; it is shown to them, and gone when they want that. */
  private static final Set<String> FORGOTTEN =
      Set.of(
          "answer_rating.rater",
          "ballot.name",
          "ballot.voter",
          "conversation.asker",
          "dialogue.starter",
          "discord_message.conversation",
          "given_answer.asker",
          "given_answer.conversation",
          "given_answer.question",
          "poll.creator",
          "poll.creator_name",
          "poll_draft.creator",
          "poll_draft.creator_name",
          "poll_draft.place",
          "poll_reminder.person");

  /** Where it does and stays, and why. */
  private static final Map<String, String> STAYS =
      Map.of(
          "gap_refused.person", "a hash that keeps their questions from being noted",
          "pending_event.payload", "what they wrote, for the seconds until it is answered",
          "poll_reminder_refused.person", "a hash that keeps them from being reminded",
          "slack_installation.installer", "who let the bot in; goes when the bot is removed");

  /** Tables in which nothing leads back to anybody, and why; all columns of theirs are meant. */
  private static final Map<String, String> OF_NOBODY =
      Map.of(
          "ballot_count", "what is left of ballots without their voters",
          "channel_rule", "is about channels",
          "claimed_event", "hashes of events, for a week",
          "flyway_schema_history", "is about the tables; installed_by is the database's own user",
          "gap", "what was asked by nobody knows whom; names are taken out",
          "poll_gate", "numbers of a poll",
          "poll_key", "is about a poll, and goes when it closes",
          "poll_message", "is about channels",
          "scheduled_tasks", "is about polls; picked_by is a replica",
          "slack_oauth_state", "hashes of secrets");

  private static final Set<String> OTHERS = Set.of("replica", "slack_thread");

  /** What columns are called that lead to somebody. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          ".*(asker|rater|starter|creator|voter|person|user|author|member|participant|installer|owner"
              + "|name|mail).*");

  private static final Map<String, String> NAMES_OF_THINGS =
      Map.of("pending_event.owner", "a replica", "slack_installation.bot_user", "the bot itself");

  private static final ConversationRef ASIDE = new ConversationRef("slack", "T1/C1/@U1");
  private static final Origin ANN =
      new Origin(ASIDE, new Participant("T1/U1", "Ann Example"), null, "T1/C1");
  private static final Origin BO =
      new Origin(
          new ConversationRef("slack", "T1/C1"),
          new Participant("T1/U2", "Bo Other"),
          null,
          "T1/C1");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Engine engine;
  @TempDir private Path store;
  @TempDir private Path data;
  private TestDatabase database;
  private ConfigurableApplicationContext bot;

  PersonalRecordsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void start() {
    database = engine.open(store);
    bot =
        new SpringApplicationBuilder(CaucusApplication.class, InDiscord.class)
            .lazyInitialization(true)
            .properties("spring.main.web-application-type=none")
            .run(
                "--caucus.data.path=" + data,
                "--caucus.knowledge.semantic=false",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username());
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void everyColumnThatLeadsToSomebodyIsForgottenOrStaysForAReason() {
    Set<String> tables = new TreeSet<>();
    Set<String> personal = new TreeSet<>();
    for (String column : columns()) {
      String table = column.substring(0, column.indexOf('.'));
      tables.add(table);
      boolean known = OF_NOBODY.containsKey(table) || NAMES_OF_THINGS.containsKey(column);
      if (!known && PERSONAL.matcher(column.substring(column.indexOf('.') + 1)).matches()) {
        personal.add(column);
      }
    }
    assertThat(personal).isSubsetOf(union(FORGOTTEN, STAYS.keySet()));
    Set<String> looked = new TreeSet<>(union(OF_NOBODY.keySet(), OTHERS));
    union(FORGOTTEN, STAYS.keySet())
        .forEach(column -> looked.add(column.substring(0, column.indexOf('.'))));
    assertThat(tables).as("a new table has to be looked at here").isEqualTo(looked);
  }

  @Test
  void nothingThatLeadsToSomebodyIsLeftWhenTheyWantToBeForgotten() {
    doEverything();
    Set<String> before = columnsAbout(markers("T1/U1", "/@U1", "Ann Example"));
    assertThat(before)
        .containsAll(without("discord_message.conversation", "given_answer.question"));
    JsonNode export = export(Person.of(ANN));
    assertThat(export.get("records").propertyNames())
        .containsExactlyInAnyOrder(
            "answers",
            "ratings",
            "conversations",
            "dialogues",
            "polls",
            "pollDrafts",
            "ballots",
            "pollReminders",
            "privateMessages",
            "optOuts");
    for (String kind : export.get("records").propertyNames()) {
      boolean none = kind.equals("privateMessages");
      assertThat(export.get("records").get(kind).isEmpty()).as(kind).isEqualTo(none);
    }

    Reply asked = said(new Turn.Commanded(ANN, "caucus", "forget me"));
    assertThat(asked.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(code(asked)).isEqualTo("confirm");
    assertThat(columnsAbout(markers("T1/U1", "/@U1", "Ann Example"))).isEqualTo(before);
    Reply done = said(new Turn.Chose(ANN, "own:forget"));
    assertThat(done.text())
        .contains(
            "1 question with its answer",
            "2 votes in open polls",
            "your name on 1 vote in a closed poll",
            "your name on 1 poll that you made",
            "What remains",
            "other places");

    assertThat(columnsAbout(markers("T1/U1", "/@U1", "Ann Example")))
        .containsExactlyInAnyOrder("gap_refused.person", "poll_reminder_refused.person");
    assertThat(votes("closed by Bo")).isEqualTo(1);
    assertThat(votes("open by Bo")).isEqualTo(1);
    assertThat(votes("secret by Bo")).isZero();
    assertThat(columnsAbout(markers("T1/U2", "/@U2", "Bo Other"))).contains("ballot.voter");
    assertThat(said(new Turn.Chose(ANN, "own:forget")).text())
        .contains("There is nothing of yours");
    assertThat(export(Person.of(ANN)).get("records").propertyNames())
        .allSatisfy(kind ->
            assertThat(export(Person.of(ANN)).get("records").get(kind).size())
                .isEqualTo(kind.equals("optOuts") ? 2 : 0));
  }

  private static Set<String> without(String... columns) {
    Set<String> others = new TreeSet<>(FORGOTTEN);
    List.of(columns).forEach(others::remove);
    return others;
  }

  @Test
  void whatIsInOtherPlacesStays() {
    Origin here = inDiscord("1", "11");
    Origin there = inDiscord("2", "22");
    for (Origin place : List.of(here, there)) {
      take(new Turn.Commanded(place, "ask", "What is the design pattern of Django?"));
      take(new Turn.Commanded(place, "recommend", "node-or-django"));
      poll(place, "by Dee");
      write(
          "insert into discord_message (message, conversation, fingerprint, written) values (?, ?,"
              + " ?, current_timestamp)",
          String.valueOf(place.channel()),
          place.conversation().id(),
          Fingerprint.of(place.conversation().id()));
    }
    assertThat(export(Person.of(here)).get("records").get("answers")).hasSize(1);
    assertThat(said(new Turn.Chose(here, "own:forget")).text()).contains("other places");
    for (String kind :
        List.of("answers", "dialogues", "conversations", "polls", "privateMessages")) {
      assertThat(export(Person.of(here)).get("records").path(kind)).as(kind).isEmpty();
      assertThat(export(Person.of(there)).get("records").path(kind)).as(kind).hasSize(1);
    }
    Origin alone =
        new Origin(new ConversationRef("discord", "@me/9"), there.participant(), null, "@me/9");
    assertThat(said(new Turn.Chose(alone, "own:forget")).text()).doesNotContain("other places");
    assertThat(columnsAbout(List.of("77777777", "Dee Example"))).isEmpty();
  }

  @Test
  void overHttpTheFileIsInTheReplyAndNobodyGetsAnothers() {
    Origin program =
        new Origin(new ConversationRef("http", "c1"), new Participant("u1", "Ann"), null);
    Origin other = new Origin(new ConversationRef("http", "c2"), new Participant("u2", "Bo"), null);
    take(new Turn.Commanded(program, "ask", "What is the design pattern of Django?"));
    assertThat(export(Person.of(program)).get("records").get("conversations")).hasSize(1);
    assertThat(export(Person.of(other)).get("records").get("conversations")).isEmpty();
    Reply reply = said(new Turn.Commanded(program, "caucus", "export me"));
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(code(said(new Turn.Commanded(program, "caucus", "export u2"))))
        .isEqualTo("not_found");
    assertThat(code(said(new Turn.Commanded(program, "caucus", "forget u2"))))
        .isEqualTo("not_found");
    assertThat(code(said(new Turn.Chose(program, "own:keep")))).isEqualTo("kept");
    assertThat(export(Person.of(program)).get("records").get("conversations")).hasSize(1);
  }

  private void doEverything() {
    Reply answer =
        take(new Turn.Commanded(ANN, "ask", "What is the design pattern of Django?")).getFirst();
    take(new Turn.Chose(ANN, "a:u:" + answer.kept()));
    take(new Turn.Commanded(ANN, "recommend", "node-or-django"));
    String own = poll(ANN, "by Ann");
    String open = poll(BO, "open by Bo");
    String closed = poll(BO, "closed by Bo");
    String secret = poll(BO, "secret by Bo", "--anonymous");
    for (String voted : List.of(open, closed, secret)) {
      take(new Turn.Chose(ANN, "p:v:" + voted + ":0"));
    }
    take(new Turn.Chose(BO, "p:v:" + open + ":1"));
    take(new Turn.Chose(BO, "p:c:" + closed));
    take(
        new Turn.Submitted(
            ANN, "poll", Map.of("question", "draft by Ann", "options", "A\nB", "mode", "single")));
    take(new Turn.Chose(ANN, "p:n:" + own));
    take(new Turn.Commanded(ANN, "caucus", "gaps off"));
    write(
        "insert into poll_reminder (poll, person) values (?, ?)",
        own,
        Fingerprint.of("slack/T1/U1"));
  }

  private static Origin inDiscord(String server, String channel) {
    return new Origin(
        new ConversationRef("discord", server + "/" + channel + "/@77777777"),
        new Participant("77777777", "Dee Example"),
        null,
        server + "/" + channel);
  }

  /** Makes a poll in the channel around somebody's conversation, and tells its id. */
  private String poll(Origin by, String question, String... settings) {
    var channel = new ConversationRef(by.conversation().platform(), String.valueOf(by.channel()));
    take(
        new Turn.Commanded(
            new Origin(channel, by.participant(), null, by.channel()),
            "poll",
            "\"" + question + "\" \"A\" \"B\" " + String.join(" ", settings)));
    return database
        .client()
        .sql("select id from poll where plan like :question and place like :place")
        .param("question", "%" + question + "%")
        .param("place", by.channel() + "%")
        .query(String.class)
        .single();
  }

  private int votes(String question) {
    return database
        .client()
        .sql(
            "select (select count(*) from ballot b where b.poll = p.id) + (select"
                + " coalesce(sum(ballots), 0) from ballot_count c where c.poll = p.id) from poll p"
                + " where plan like :question")
        .param("question", "%" + question + "%")
        .query(Integer.class)
        .single();
  }

  private void write(String sql, Object... parameters) {
    database.client().sql(sql).params(List.of(parameters)).update();
  }

  private List<Reply> take(Turn turn) {
    List<Reply> replies = bot.getBean(TurnHandler.class).handle(turn);
    assertThat(replies)
        .noneMatch(reply ->
            reply.outcome() instanceof Outcome.Notice notice && notice.code().equals("failed"));
    return replies;
  }

  private Reply said(Turn turn) {
    return take(turn).getFirst();
  }

  private static String code(Reply reply) {
    return ((Outcome.Notice) reply.outcome()).code();
  }

  private JsonNode export(Person person) {
    byte[] file = bot.getBean(PersonalExport.class).of(person).content().get();
    return JSON.readTree(new String(file, StandardCharsets.UTF_8));
  }

  private static List<String> markers(String id, String aside, String name) {
    return List.of(id, aside, name, Fingerprint.of(id), Fingerprint.of("slack/" + id));
  }

  /** The columns in which any of that stands. */
  private Set<String> columnsAbout(List<String> markers) {
    Set<String> found = new TreeSet<>();
    for (String column : columns()) {
      if (column.startsWith("flyway")) {
        continue;
      }
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      List<String> texts =
          database
              .client()
              .sql(
                  "select cast("
                      + name
                      + " as varchar) from "
                      + table
                      + " where "
                      + name
                      + " is not null")
              .query((row, number) -> row.getString(1))
              .list();
      if (texts.stream().anyMatch(text -> markers.stream().anyMatch(text::contains))) {
        found.add(column);
      }
    }
    return found;
  }

  private List<String> columns() {
    return database
        .client()
        .sql(
            "select lower(table_name) || '.' || lower(column_name) from information_schema.columns"
                + " where lower(table_schema) = 'public' order by 1")
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** A bot at the terminal has no platforms, but the tables have what they wrote. */
  @TestConfiguration(proxyBeanMethods = false)
  static class InDiscord {

    @Bean
    PersonalRecords discordMessageRecords(JdbcClient jdbc) {
      return new MessageRecords(jdbc);
    }
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return new TreeSet<>(Stream.of(all).flatMap(List::stream).toList());
  }
}
