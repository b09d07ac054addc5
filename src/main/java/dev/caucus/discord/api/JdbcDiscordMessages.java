package dev.caucus.discord.api;

import dev.caucus.chat.ConversationRef;
import dev.caucus.store.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps messages in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcDiscordMessages implements DiscordMessages {

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcDiscordMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void remember(String message, Place conversation) {
    if (update(message, conversation)) {
      return;
    }
    try {
      insert(message, conversation);
    } catch (DuplicateKeyException e) {
      // Somebody else who remembers the same message was first.
      update(message, conversation);
    }
  }

  @Override
  public void join(List<String> parts) {
    if (parts.size() > 1) {
      jdbc.sql("update discord_message set parts = :parts where message = :message")
          .param("parts", String.join(",", parts))
          .param("message", parts.getLast())
          .update();
    }
  }

  @Override
  public List<String> partsOf(String message) {
    return jdbc.sql("select parts from discord_message where message = :message")
        .param("message", message)
        .query((row, number) -> Optional.ofNullable(row.getString("parts")))
        .optional()
        .flatMap(found -> found)
        .map(parts -> List.of(parts.split(",")))
        .orElseGet(() -> List.of(message));
  }

  @Override
  public Optional<Place> conversationOf(String message) {
    return place("select conversation from discord_message where message = :key", message);
  }

  @Override
  public Optional<Place> find(String conversation) {
    return place(
        "select conversation from discord_message where fingerprint = :key limit 1", conversation);
  }

  @Override
  public int forgetBefore(Instant time) {
    return jdbc.sql("delete from discord_message where written < :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Optional<Place> place(String sql, String key) {
    return jdbc.sql(sql)
        .param("key", key)
        .query(String.class)
        .optional()
        .flatMap(id -> Place.of(new ConversationRef(Place.PLATFORM, id)));
  }

  private boolean update(String message, Place conversation) {
    return write(
            "update discord_message set conversation = :conversation, fingerprint = :fingerprint,"
                + " written = :now where message = :message",
            message,
            conversation)
        > 0;
  }

  private void insert(String message, Place conversation) {
    write(
        "insert into discord_message (message, conversation, fingerprint, written)"
            + " values (:message, :conversation, :fingerprint, :now)",
        message,
        conversation);
  }

  private int write(String sql, String message, Place conversation) {
    String id = conversation.conversation().id();
    return jdbc.sql(sql)
        .param("message", message)
        .param("conversation", id)
        .param("fingerprint", Fingerprint.of(id))
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
