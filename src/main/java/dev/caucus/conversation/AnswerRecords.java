package dev.caucus.conversation;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Person;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.store.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What people asked, what they were answered, what they thought of it, and what is remembered. */
final class AnswerRecords implements PersonalRecords {

  private static final String ASKED =
      " from given_answer where platform = :platform and asker = :id";
  private static final String RATED =
      " from answer_rating where rater = :rater and answer in (select id from given_answer where"
          + " platform = :platform)";
  private static final String REMEMBERED =
      " from conversation where asker = :asker and (cast(:workspace as varchar) is null or workspace"
          + " = :workspace)";

  private final JdbcClient jdbc;
  private final ReplyFormat replies = new ReplyFormat();
  private final StateFormat states = new StateFormat();

  AnswerRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<?>> of(Person person) {
    return Map.of(
        "answers", answers(person),
        "ratings", ratings(person),
        "conversations", conversations(person));
  }

  private List<GivenTo> answers(Person person) {
    return asked("select *", person)
        .query((row, number) -> isWithin(person, row) ? Optional.of(givenTo(row)) : none())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<GivenTo> none() {
    return Optional.empty();
  }

  private GivenTo givenTo(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String reply =
        replies
            .read(row.getString("reply"), id)
            .map(read -> read.text())
            .orElse(row.getString("reply"));
    return new GivenTo(
        id, row.getString("conversation"), row.getString("question"), reply, time(row, "given"));
  }

  private List<Rating> ratings(Person person) {
    return rated("select *", person)
        .query((row, number) ->
            new Rating(row.getString("answer"), row.getBoolean("helpful"), time(row, "rated")))
        .list()
        .stream()
        .filter(rating -> isAbout(person, rating.answer()))
        .toList();
  }

  private List<Remembered> conversations(Person person) {
    return remembered("select *", person)
        .query((row, number) -> {
          String fingerprint = row.getString("fingerprint");
          return new Remembered(
              row.getString("platform"),
              fingerprint,
              states.read(row.getString("state"), fingerprint).orElse(null),
              time(row, "touched"));
        })
        .list();
  }

  @Override
  public Map<String, Integer> forget(Person person) {
    // The answers go last, since they tell where a rating belongs.
    int conversations = remembered("delete", person).update();
    int ratings =
        ratings(person).stream()
            .mapToInt(rating ->
                jdbc.sql("delete from answer_rating where answer = :answer and rater = :rater")
                    .param("answer", rating.answer())
                    .param("rater", Fingerprint.of(person.id()))
                    .update())
            .sum();
    int answers = answers(person).stream().mapToInt(answer -> remove(answer.id())).sum();
    return Map.of("answers", answers, "ratings", ratings, "conversations", conversations);
  }

  private int remove(String answer) {
    return jdbc.sql("delete from given_answer where id = :id").param("id", answer).update();
  }

  private boolean isAbout(Person person, String answer) {
    return jdbc.sql("select platform, conversation from given_answer where id = :id")
        .param("id", answer)
        .query((row, number) -> isWithin(person, row))
        .optional()
        .orElse(false);
  }

  private static boolean isWithin(Person person, ResultSet row) throws SQLException {
    return person.isConcernedBy(
        new ConversationRef(row.getString("platform"), row.getString("conversation")));
  }

  private StatementSpec asked(String what, Person person) {
    return jdbc.sql(what + ASKED + " order by given, id")
        .param("platform", person.platform())
        .param("id", person.id());
  }

  private StatementSpec rated(String what, Person person) {
    return jdbc.sql(what + RATED + " order by rated, answer")
        .param("platform", person.platform())
        .param("rater", Fingerprint.of(person.id()));
  }

  private StatementSpec remembered(String what, Person person) {
    String workspace = person.workspace();
    return jdbc.sql(what + REMEMBERED)
        .param("asker", Fingerprint.of(person.key()))
        .param("workspace", workspace == null ? null : Fingerprint.of(workspace));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  /** An answer. */
  record GivenTo(String id, String conversation, String question, String reply, Instant given) {}

  /** What they thought of somebody's answer. */
  record Rating(String answer, boolean helpful, Instant rated) {}

  /** What a conversation is understood by. */
  record Remembered(
      String platform, String fingerprint, @Nullable ConversationState state, Instant touched) {}
}
