package dev.caucus.conversation;

import dev.caucus.answer.Answered;
import dev.caucus.answer.Exchange;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Person;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps given answers in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcGivenAnswers implements GivenAnswers {

  /** Short enough for a token, long enough never to meet twice. */
  private static final int ID_LENGTH = 12;

  private final JdbcClient jdbc;
  private final ConversationStore conversations;
  private final Clock clock;
  private final ReplyFormat replies = new ReplyFormat();
  private final StateFormat contexts = new StateFormat();

  JdbcGivenAnswers(JdbcClient jdbc, ConversationStore conversations, Clock clock) {
    this.jdbc = jdbc;
    this.conversations = conversations;
    this.clock = clock;
  }

  @Override
  public Reply keep(Origin origin, String question, Answered answered) {
    if (!(answered.reply().outcome() instanceof Outcome.Answer answer)) {
      throw new IllegalArgumentException("no answer to a question");
    }
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    Reply reply = answered.reply().keptAs(id);
    jdbc.sql(
            "insert into given_answer (id, platform, conversation, asker, question, status, reply,"
                + " context, given) values (:id, :platform, :conversation, :asker, :question,"
                + " :status, :reply, :context, :now)")
        .param("id", id)
        .param("platform", origin.conversation().platform())
        .param("conversation", origin.conversation().id())
        .param("asker", origin.participant().id())
        .param("question", storable(question))
        .param("status", answer.status().name().toLowerCase(Locale.ROOT))
        .param("reply", replies.write(reply))
        .param("context", contexts.write(new ConversationState(answered.exchange())))
        .param("now", timestamp(clock.instant()))
        .update();
    return reply;
  }

  @Override
  public Optional<GivenAnswer> find(String id) {
    return jdbc.sql("select * from given_answer where id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional()
        .flatMap(found -> found);
  }

  private Optional<GivenAnswer> read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    var conversation =
        new ConversationRef(row.getString("platform"), row.getString("conversation"));
    String asker = row.getString("asker");
    String question = row.getString("question");
    String understood =
        contexts
            .read(row.getString("context"), Fingerprint.brief(conversation.id()))
            .map(ConversationState::exchange)
            .map(Exchange::question)
            .orElse(question);
    return replies
        .read(row.getString("reply"), id)
        .map(reply -> new GivenAnswer(id, conversation, asker, question, understood, reply));
  }

  @Override
  public Change rate(String id, Origin by, boolean helpful) {
    String rater = Fingerprint.of(by.participant().id());
    Change change = reverseRating(id, rater, helpful);
    if (change != Change.NONE || isRated(id, rater)) {
      return change;
    }
    try {
      insertRating(id, rater, helpful);
      return Change.FIRST;
    } catch (DuplicateKeyException e) {
      // Another click of the same person was first; the later one counts.
      return reverseRating(id, rater, helpful);
    } catch (DataIntegrityViolationException e) {
      if (find(id).isPresent()) {
        throw e;
      }
      return Change.NONE;
    }
  }

  private Change reverseRating(String id, String rater, boolean helpful) {
    int reversed =
        writeRating(
            "update answer_rating set helpful = :helpful, rated = :now"
                + " where answer = :answer and rater = :rater and helpful <> :helpful",
            id,
            rater,
            helpful);
    return reversed > 0 ? Change.REVERSED : Change.NONE;
  }

  private boolean isRated(String id, String rater) {
    return jdbc.sql("select count(*) from answer_rating where answer = :answer and rater = :rater")
            .param("answer", id)
            .param("rater", rater)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void insertRating(String id, String rater, boolean helpful) {
    writeRating(
        "insert into answer_rating (answer, rater, helpful, rated)"
            + " values (:answer, :rater, :helpful, :now)",
        id,
        rater,
        helpful);
  }

  private int writeRating(String sql, String id, String rater, boolean helpful) {
    return jdbc.sql(sql)
        .param("answer", id)
        .param("rater", rater)
        .param("helpful", helpful)
        .param("now", timestamp(clock.instant()))
        .update();
  }

  @Override
  public void carryOver(GivenAnswer answer, ConversationRef to) {
    jdbc.sql("select context from given_answer where id = :id")
        .param("id", answer.id())
        .query(String.class)
        .optional()
        .flatMap(context -> contexts.read(context, Fingerprint.brief(answer.conversation().id())))
        .filter(context -> context.exchange() != null)
        .ifPresent(context ->
            conversations.save(
                to, context, new Person(to.platform(), answer.asker(), to.workspace())));
  }

  @Override
  public int forgetBefore(Instant time) {
    return jdbc.sql("delete from given_answer where given < :time")
        .param("time", timestamp(time))
        .update();
  }

  /** PostgreSQL takes any character in a text but this one. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
