package dev.caucus.recommendation;

import dev.caucus.chat.Person;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.store.Fingerprint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dialogues that people began, with what they answered. */
final class DialogueRecords implements PersonalRecords {

  private static final String THEIRS =
      " from dialogue where platform = :platform and starter = :starter and (cast(:workspace as"
          + " varchar) is null or workspace = :workspace)";

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  DialogueRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<?>> of(Person person) {
    List<Began> began =
        theirs("select *", person)
            .query((row, number) ->
                new Began(
                    row.getString("id"),
                    row.getString("topic"),
                    row.getString("state"),
                    json.readTree(row.getString("steps")),
                    Objects.requireNonNull(row.getObject("touched", OffsetDateTime.class))
                        .toInstant()))
            .list();
    return Map.of("dialogues", began);
  }

  @Override
  public Map<String, Integer> forget(Person person) {
    return Map.of("dialogues", theirs("delete", person).update());
  }

  private StatementSpec theirs(String what, Person person) {
    String workspace = person.workspace();
    return jdbc.sql(what + THEIRS)
        .param("platform", person.platform())
        .param("starter", Fingerprint.of(person.id()))
        .param("workspace", workspace == null ? null : Fingerprint.of(workspace));
  }

  /** A dialogue. */
  record Began(String id, String topic, String state, JsonNode steps, Instant touched) {}
}
