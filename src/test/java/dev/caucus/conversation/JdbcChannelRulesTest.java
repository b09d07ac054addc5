package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

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
class JdbcChannelRulesTest extends ChannelRulesContract {

  private final Engine engine;
  @TempDir private Path folder;
  private @Nullable TestDatabase database;

  JdbcChannelRulesTest(Engine engine) {
    this.engine = engine;
  }

  @Override
  ChannelRules open() {
    return new JdbcChannelRules(reopen().client(), Clock.systemUTC());
  }

  private TestDatabase reopen() {
    close();
    var opened = engine.open(folder);
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
  void waitsToBeMentionedWhereAnotherVersionSetARuleOfItsOwn(CapturedOutput log) {
    open().set("chat", "T1/C1", ChannelRule.OFF);
    reopen().client().sql("update channel_rule set rule = 'SUNDAYS'").update();
    assertThat(open().of("chat", "T1/C1")).isEqualTo(ChannelRule.MENTIONS);
    assertThat(log).contains("SUNDAYS", Fingerprint.brief("T1/C1")).doesNotContain("T1/C1");
  }
}
