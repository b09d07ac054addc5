package dev.caucus.conversation;

import dev.caucus.Aside;
import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class JdbcFrequentQuestionsTest extends FrequentQuestionsContract {

  private final Engine engine;
  @TempDir private Path folder;
  private @Nullable TestDatabase database;

  JdbcFrequentQuestionsTest(Engine engine) {
    this.engine = engine;
  }

  @Override
  FrequentQuestions open() {
    return new JdbcFrequentQuestions(client());
  }

  @Override
  GivenAnswers given() {
    Clock clock = Clock.systemUTC();
    return new JdbcGivenAnswers(client(), new JdbcConversationStore(client(), clock), clock);
  }

  private JdbcClient client() {
    if (database == null) {
      database = engine.open(folder);
    }
    return database.client();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }
}
