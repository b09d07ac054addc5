package dev.caucus.conversation;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Person;
import dev.caucus.store.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps conversations in the database, in SQL that H2 and PostgreSQL both speak.
 *
 * <p>A duplicate key decides between callers, and must not undo anything else.
 */
final class JdbcConversationStore implements ConversationStore {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final EventClaims claims;
  private final StateFormat format = new StateFormat();

  JdbcConversationStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.claims = new EventClaims(jdbc, clock);
  }

  @Override
  public Optional<ConversationState> find(ConversationRef conversation) {
    return jdbc.sql(
            "select state from conversation where platform = :platform and fingerprint = :key")
        .param("platform", conversation.platform())
        .param("key", Fingerprint.of(conversation.id()))
        .query(String.class)
        .optional()
        .flatMap(state -> format.read(state, Fingerprint.brief(conversation.id())));
  }

  @Override
  public void save(ConversationRef conversation, ConversationState state, Person by) {
    String text = format.write(state);
    if (update(conversation, text, by)) {
      return;
    }
    try {
      insert(conversation, text, by);
    } catch (DuplicateKeyException e) {
      // Another turn of the same conversation was first; the later one is remembered.
      update(conversation, text, by);
    }
  }

  @Override
  public boolean claim(String platform, String event) {
    return claims.claim(EventKey.of(platform, event), null);
  }

  @Override
  public int forgetConversationsBefore(Instant time) {
    return jdbc.sql("delete from conversation where touched < :time")
        .param("time", timestamp(time))
        .update();
  }

  @Override
  public int forgetEventsBefore(Instant time) {
    return claims.forgetBefore(time);
  }

  private boolean update(ConversationRef conversation, String state, Person by) {
    return write(
            "update conversation set state = :state, touched = :now, asker = :asker, workspace ="
                + " :workspace where platform = :platform and fingerprint = :key",
            conversation,
            state,
            by)
        > 0;
  }

  private void insert(ConversationRef conversation, String state, Person by) {
    write(
        "insert into conversation (platform, fingerprint, state, touched, asker, workspace)"
            + " values (:platform, :key, :state, :now, :asker, :workspace)",
        conversation,
        state,
        by);
  }

  private int write(String sql, ConversationRef conversation, String state, Person by) {
    return jdbc.sql(sql)
        .param("platform", conversation.platform())
        .param("key", Fingerprint.of(conversation.id()))
        .param("state", state)
        .param("now", timestamp(clock.instant()))
        .param("asker", Fingerprint.of(by.key()))
        .param("workspace", Fingerprint.of(conversation.workspace()))
        .update();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
