package dev.caucus.discord.api;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Person;
import dev.caucus.chat.PersonalRecords;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages that the bot wrote for one person alone, which name that person. */
public final class MessageRecords implements PersonalRecords {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final JdbcClient jdbc;

  public MessageRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<?>> of(Person person) {
    return Map.of("privateMessages", written(person));
  }

  @Override
  public Map<String, Integer> forget(Person person) {
    int forgotten =
        written(person).stream()
            .mapToInt(message ->
                jdbc.sql("delete from discord_message where message = :message")
                    .param("message", message.message())
                    .update())
            .sum();
    return Map.of("privateMessages", forgotten);
  }

  private List<Written> written(Person person) {
    // In a pattern of SQL, an id of another platform could mean anything.
    if (!person.platform().equals(Place.PLATFORM) || !NUMBER.matcher(person.id()).matches()) {
      return List.of();
    }
    return jdbc
        .sql("select message, conversation from discord_message where conversation like :ending")
        .param("ending", "%/@" + person.id())
        .query(
            (row, number) -> new Written(row.getString("message"), row.getString("conversation")))
        .list()
        .stream()
        .filter(message ->
            person.isConcernedBy(new ConversationRef(Place.PLATFORM, message.conversation())))
        .toList();
  }

  /** Where a message is; what it says, only Discord keeps. */
  record Written(String message, String conversation) {}
}
