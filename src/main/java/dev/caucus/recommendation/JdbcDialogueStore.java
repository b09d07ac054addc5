package dev.caucus.recommendation;

import dev.caucus.recommendation.Dialogue.Owner;
import dev.caucus.recommendation.Dialogue.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps dialogues in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcDialogueStore implements DialogueStore {

  private static final Logger log = LoggerFactory.getLogger(JdbcDialogueStore.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  JdbcDialogueStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<Dialogue> find(String id) {
    return jdbc.sql("select * from dialogue where id = :id")
        .param("id", id)
        .query((row, number) -> Optional.ofNullable(read(row)))
        .optional()
        .flatMap(found -> found);
  }

  @Override
  public List<Dialogue> of(Owner owner) {
    return jdbc
        .sql(
            "select * from dialogue where platform = :platform and conversation = :conversation"
                + " and starter = :starter and state <> 'LEFT' order by touched desc, id")
        .param("platform", owner.platform())
        .param("conversation", owner.conversation())
        .param("starter", owner.starter())
        .query((row, number) -> Optional.ofNullable(read(row)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Touched> unfinished(String platform, String starter) {
    return jdbc
        .sql(
            "select * from dialogue where platform = :platform and starter = :starter"
                + " and state in ('OPEN', 'PARKED') order by touched desc, id")
        .param("platform", platform)
        .param("starter", starter)
        .query((row, number) -> {
          Instant touched = row.getObject("touched", OffsetDateTime.class).toInstant();
          return Optional.ofNullable(read(row)).map(dialogue -> new Touched(dialogue, touched));
        })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public boolean isTouchedSince(String id, Instant time) {
    return jdbc.sql("select count(*) from dialogue where id = :id and touched >= :time")
            .param("id", id)
            .param("time", time.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single()
        > 0;
  }

  @Override
  public boolean save(Dialogue dialogue) {
    if (dialogue.version() == 0) {
      insert(dialogue);
      return true;
    }
    return jdbc.sql(
                "update dialogue set state = :state, steps = :steps, version = version + 1,"
                    + " touched = :now, workspace = coalesce(workspace, :workspace) where id = :id and version = :version")
            .param("state", dialogue.state().name())
            .param("steps", json.writeValueAsString(dialogue.steps()))
            .param("now", now())
            .param("workspace", dialogue.owner().workspace())
            .param("id", dialogue.id())
            .param("version", dialogue.version())
            .update()
        > 0;
  }

  private void insert(Dialogue dialogue) {
    jdbc.sql(
            "insert into dialogue (id, platform, conversation, starter, workspace, topic,"
                + " state, steps, version, touched) values (:id, :platform, :conversation,"
                + " :starter, :workspace, :topic, :state, :steps, 1, :now)")
        .param("id", dialogue.id())
        .param("platform", dialogue.owner().platform())
        .param("conversation", dialogue.owner().conversation())
        .param("starter", dialogue.owner().starter())
        .param("workspace", dialogue.owner().workspace())
        .param("topic", dialogue.topic())
        .param("state", dialogue.state().name())
        .param("steps", json.writeValueAsString(dialogue.steps()))
        .param("now", now())
        .update();
  }

  @Override
  public int forgetBefore(Instant time) {
    return jdbc.sql("delete from dialogue where touched < :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .update();
  }

  private @Nullable Dialogue read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    try {
      return new Dialogue(
          id,
          new Owner(
              row.getString("platform"),
              row.getString("conversation"),
              row.getString("starter"),
              row.getString("workspace")),
          row.getString("topic"),
          State.valueOf(row.getString("state")),
          steps(row.getString("steps")),
          row.getInt("version"));
    } catch (JacksonException | IllegalArgumentException e) {
      // Another version wrote it. The parser's message quotes what it read, so only its kind is
      // logged.
      log.warn("Dialogue {} cannot be read ({})", id, e.getClass().getSimpleName());
      return null;
    }
  }

  private List<Step> steps(String text) {
    @Nullable Step @Nullable [] steps = json.readValue(text, Step[].class);
    if (steps == null || Arrays.asList(steps).contains(null)) {
      throw new IllegalArgumentException("no steps");
    }
    return Arrays.stream(steps).map(Objects::requireNonNull).toList();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
