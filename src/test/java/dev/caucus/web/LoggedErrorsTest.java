package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.web.LoggedErrors.ErrorJson;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggedErrorsTest {

  private static final Logger log = LoggerFactory.getLogger("dev.caucus.slack.Commands");

  @Test
  void areThoseThatWereToldSinceItListensTheNewestFirst() {
    log.error("Error {} before it listens", "00000000");
    try (LoggedErrors errors = LoggedErrors.listening()) {
      log.error("Error {} in slack: no reply", "11111111");
      log.error("nobody was told of this one", new IllegalStateException());
      log.error("Error {} in slack: no reply", "22222222", new IllegalStateException("a secret"));
      assertThat(errors.latest())
          .extracting(ErrorJson::id)
          .containsSubsequence("22222222", "11111111")
          .doesNotContain("00000000");
      assertThat(errors.latest().toString())
          .contains("IllegalStateException")
          .doesNotContain("secret");
    }
  }
}
