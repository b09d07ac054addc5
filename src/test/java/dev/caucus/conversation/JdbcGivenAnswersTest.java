package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(OutputCaptureExtension.class)
class JdbcGivenAnswersTest extends GivenAnswersContract {

  private final Engine engine;
  @TempDir private Path folder;
  private @Nullable TestDatabase database;

  JdbcGivenAnswersTest(Engine engine) {
    this.engine = engine;
  }

  @Override
  GivenAnswers open(Clock clock) {
    close();
    database = engine.open(folder);
    return new JdbcGivenAnswers(client(), conversations(), clock);
  }

  @Override
  ConversationStore conversations() {
    return new JdbcConversationStore(client(), Clock.systemUTC());
  }

  @Override
  List<Boolean> ratings(String id) {
    return client()
        .sql("select helpful from answer_rating where answer = :id")
        .param("id", id)
        .query((row, number) -> row.getBoolean("helpful"))
        .list();
  }

  private JdbcClient client() {
    if (database == null) {
      throw new IllegalStateException("not open");
    }
    return database.client();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void doesNotFindWhatItCannotRead(CapturedOutput log) {
    GivenAnswers given = open(Clock.systemUTC());
    String id = idOf(given.keep(origin("T1/C1", "T1/U1"), "free?", answered("It is.", null)));
    for (String unreadable :
        List.of("", "null", "[7]", "{\"secret\": 7}", "{\"blocks\": [{\"type\": \"secret\"}]}")) {
      client().sql("update given_answer set reply = :reply").param("reply", unreadable).update();
      assertThat(given.find(id)).isEmpty();
    }
    assertThat(log).contains(id).doesNotContain("secret");
  }
}
