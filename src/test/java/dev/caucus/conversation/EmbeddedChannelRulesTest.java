package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.store.Fingerprint;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedChannelRulesTest extends ChannelRulesContract {

  @TempDir private Path folder;
  private @Nullable TestDatabase database;

  @Override
  ChannelRules open() {
    return new JdbcChannelRules(reopen().client(), Clock.systemUTC());
  }

  private TestDatabase reopen() {
    close();
    var opened = new TestDatabase(folder);
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
