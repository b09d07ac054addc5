package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.ConversationRef;
import dev.caucus.store.Engine;
import dev.caucus.store.Forgetful;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
  private static final ConversationRef OLD = new ConversationRef("http", "old");
  private static final ConversationRef RECENT = new ConversationRef("http", "recent");

  private final Engine engine;

  RetentionTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  void forgetsOldConversationsAndEventsAndKeepsTheRest(@TempDir Path folder) {
    try (var database = engine.open(folder)) {
      ConversationStore past = storeAt(database, Duration.ofDays(31));
      past.save(OLD, ConversationStoreContract.about("Is it free?"), ConversationStoreContract.ANN);
      past.claim("slack", "old");
      storeAt(database, Duration.ofDays(29))
          .save(
              RECENT,
              ConversationStoreContract.about("Is it free?"),
              ConversationStoreContract.ANN);
      storeAt(database, Duration.ofDays(6)).claim("slack", "recent");

      ConversationStore store = storeAt(database, Duration.ZERO);
      List<Instant> forgotten = new ArrayList<>();
      Forgetful other = time -> forgotten.add(time) ? 1 : 0;
      new Retention(
              store,
              List.of(other),
              new ConversationSettings(Duration.ofDays(30)),
              at(Duration.ZERO))
          .forget();

      assertThat(store.find(OLD)).isEmpty();
      assertThat(store.find(RECENT)).isPresent();
      assertThat(store.claim("slack", "old")).isTrue();
      assertThat(store.claim("slack", "recent")).isFalse();
      assertThat(forgotten).containsExactly(NOW.minus(Duration.ofDays(30)));
    }
  }

  private static ConversationStore storeAt(TestDatabase database, Duration ago) {
    return new JdbcConversationStore(database.client(), at(ago));
  }

  private static Clock at(Duration ago) {
    return Clock.fixed(NOW.minus(ago), ZoneOffset.UTC);
  }
}
