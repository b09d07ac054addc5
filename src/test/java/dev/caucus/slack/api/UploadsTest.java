package dev.caucus.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.slack.local.Faults;
import dev.caucus.slack.local.SharedFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadsTest {

  private static final byte[] TABLE = "tea,2\n".getBytes(StandardCharsets.UTF_8);

  private final LocalMethods local = new LocalMethods();

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void aFileIsShownWhereItBelongs() {
    String thread = local.api.post(local.place(), LocalMethods.message("Closed"));

    send(local.place().thread(thread), new Upload("result.png", "Tea 2", TABLE));

    SharedFile file = local.general.files().getFirst();
    assertThat(file.name()).isEqualTo("result.png");
    assertThat(file.altText()).isEqualTo("Tea 2");
    assertThat(file.content()).isEqualTo(TABLE);
    assertThat(local.general.thread(thread)).hasSize(2);
  }

  @Test
  void aDescriptionIsShortenedToWhatSlackTakes() {
    send(local.place(), new Upload("result.png", "x".repeat(998) + "👍👍", TABLE));
    assertThat(local.general.files().getFirst().altText()).isEqualTo("x".repeat(998) + "…");
  }

  @Test
  void waitsAsLongAsSlackSays() {
    local.slack.faults().rateLimit(Faults.UPLOAD, 1, 7);
    local.pause = time -> local.slack.faults().none();

    send(local.place(), new Upload("votes.csv", null, TABLE));

    assertThat(local.pauses)
        .singleElement()
        .satisfies(
            pause -> assertThat(pause).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8)));
    assertThat(local.general.files()).hasSize(1);
  }

  @Test
  void aBadMomentOfSlackShowsNoFileTwice() {
    local.slack.faults().breakDown(Faults.UPLOAD, 1);
    local.pause = time -> local.slack.faults().none();

    send(local.place(), new Upload("votes.csv", null, TABLE));

    assertThat(local.general.files()).hasSize(1);
  }

  @Test
  void aChannelWithoutTheBotTakesNone() {
    local.general.leave(local.slack.workspace().botUser());
    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> send(local.place(), new Upload("votes.csv", null, TABLE)))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_MEMBER));
  }

  private void send(Address to, Upload file) {
    local.api.uploads().send(to, file);
  }
}
