package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.conversation.PendingEvents.Pending;
import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class PendingEventsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Engine engine;
  private TestDatabase database;
  private PendingEvents events;

  PendingEventsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    events = new PendingEvents(database.client());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAPayloadOfAnyLengthAndCharacter() {
    String payload = "{\"text\": \"☕ '\\\" ; drop\"}".repeat(20_000);
    events.add(event("a", payload, NOON), "one");
    assertThat(events.of("slack", "one", 10)).containsExactly(event("a", payload, NOON));
  }

  @Test
  void tellsWhoHasAnyAndTheOldestFirst() {
    events.add(event("b", "{}", NOON.plusSeconds(1)), "one");
    events.add(event("a", "{}", NOON), "one");
    events.add(event("c", "{}", NOON), "other");
    assertThat(events.owners("slack")).containsExactlyInAnyOrder("one", "other");
    assertThat(events.owners("discord")).isEmpty();
    assertThat(events.of("slack", "one", 10)).extracting(Pending::id).containsExactly("a", "b");
    assertThat(events.of("slack", "one", 1)).extracting(Pending::id).containsExactly("a");
  }

  @Test
  void anotherOneHasItByOneMoreAttempt() {
    events.add(event("a", "{}", NOON), "one");
    assertThat(events.takeOver("a", "one", "other")).isTrue();
    assertThat(events.takeOver("a", "one", "third")).isFalse();
    assertThat(events.remove("a", "one")).isFalse();
    assertThat(events.of("slack", "other", 10)).extracting(Pending::attempts).containsExactly(1);
    assertThat(events.remove("a", "other")).isTrue();
  }

  @Test
  void tellsWhatCameLongAgoAndWhoseItIs() {
    events.add(event("b", "{}", NOON.plusSeconds(1)), "other");
    events.add(event("a", "{}", NOON), "one");
    events.add(event("c", "{}", NOON.plusSeconds(2)), "one");
    assertThat(events.before(NOON.plusSeconds(2), 10))
        .containsExactly(Map.entry("a", "one"), Map.entry("b", "other"));
    assertThat(events.before(NOON.plusSeconds(2), 1)).containsOnlyKeys("a");
  }

  @Test
  void showsNothingOfWhatPeopleWrote() {
    assertThat(event("a", "secret", NOON).toString()).doesNotContain("secret");
  }

  private static Pending event(String id, String payload, Instant taken) {
    return new Pending(id, "slack", payload, taken, 0);
  }
}
