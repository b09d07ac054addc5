package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.ConversationRef;
import dev.caucus.store.Engine;
import dev.caucus.store.Fingerprint;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(OutputCaptureExtension.class)
class JdbcConversationStoreTest extends ConversationStoreContract {

  private final Engine engine;
  @TempDir private Path folder;
  private @Nullable TestDatabase database;

  JdbcConversationStoreTest(Engine engine) {
    this.engine = engine;
  }

  @Override
  ConversationStore open(Clock clock) {
    return new JdbcConversationStore(reopen().client(), clock);
  }

  private TestDatabase reopen() {
    close();
    var opened = engine.open(folder.resolve("a folder with spaces"));
    database = opened;
    return opened;
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void startsAnewWhereTheStateCannotBeRead(CapturedOutput log) {
    var conversation = new ConversationRef("http", "secret-thread");
    open(Clock.systemUTC()).save(conversation, about("Is it free?"), ANN);
    reopen().client().sql("update conversation set state = '{\"exchange\": 7}'").update();

    assertThat(open(Clock.systemUTC()).find(conversation)).isEmpty();
    assertThat(log).contains(Fingerprint.brief("secret-thread")).doesNotContain("secret-thread");
  }
}
