package dev.caucus.slack.connection;

import static dev.caucus.slack.connection.RequestSignature.Verdict.FORGED;
import static dev.caucus.slack.connection.RequestSignature.Verdict.GENUINE;
import static dev.caucus.slack.connection.RequestSignature.Verdict.REPLAYED;
import static dev.caucus.slack.connection.RequestSignature.Verdict.STALE;
import static dev.caucus.slack.connection.RequestSignature.Verdict.UNSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.slack.connection.RequestSignature.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {

  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final long NOW = 1_531_420_618;
  private static final Signer SLACK = new Signer(SECRET);

  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final RequestSignature signature =
      new RequestSignature(
          SECRET, Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC), used::add);

  /** The example of Slack's documentation. */
  @Test
  void slacksOwnExampleIsGenuine() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    String signed = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    assertThat(examine("1531420618", signed, body)).isEqualTo(GENUINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{}\n",
        "{}\r\n\r\n",
        "text=Gr%C3%BC%C3%9Fe",
        "{\"text\":\"Grüße 👋\"}\n"
      })
  void everyBodyIsTakenByTheByte(String body) {
    String timestamp = String.valueOf(NOW);
    String signed = SLACK.sign(timestamp, body);
    assertThat(examine(timestamp, signed, body + "\n")).isEqualTo(FORGED);
    assertThat(examine(timestamp, signed, body)).isEqualTo(GENUINE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, GENUINE",
    "-300, GENUINE",
    "-301, STALE",
    "-86400, STALE",
    "300, GENUINE",
    "301, STALE",
    "86400, STALE"
  })
  void aSignatureIsGoodForFiveMinutesToEitherSide(long seconds, Verdict verdict) {
    String timestamp = String.valueOf(NOW + seconds);
    assertThat(examine(timestamp, SLACK.sign(timestamp, "{}"), "{}")).isEqualTo(verdict);
  }

  @Test
  void theTimestampIsSignedAsWell() {
    String signed = SLACK.sign(String.valueOf(NOW - 3600), "{}");
    assertThat(examine(String.valueOf(NOW), signed, "{}")).isEqualTo(FORGED);
  }

  @Test
  void anotherSecretSignsForgeries() {
    String timestamp = String.valueOf(NOW);
    assertThat(examine(timestamp, new Signer("another").sign(timestamp, "{}"), "{}"))
        .isEqualTo(FORGED);
  }

  @Test
  void onlyTheVersionThatIsKnownIsTaken() {
    String timestamp = String.valueOf(NOW);
    String signed = SLACK.sign(timestamp, "{}");
    assertThat(examine(timestamp, signed.replace("v0=", "v1="), "{}")).isEqualTo(FORGED);
    assertThat(examine(timestamp, signed.substring(3), "{}")).isEqualTo(FORGED);
    assertThat(examine(timestamp, signed.substring(0, 20), "{}")).isEqualTo(FORGED);
    assertThat(examine(timestamp, signed.toUpperCase(Locale.ROOT), "{}")).isEqualTo(FORGED);
    assertThat(examine(timestamp, signed + "é", "{}")).isEqualTo(FORGED);
  }

  @Test
  void aGenuineRequestIsTakenOnce() {
    String timestamp = String.valueOf(NOW);
    String signed = SLACK.sign(timestamp, "{}");
    assertThat(examine(timestamp, signed, "{}")).isEqualTo(GENUINE);
    assertThat(examine(timestamp, signed, "{}")).isEqualTo(REPLAYED);
  }

  @Test
  void aForgeryLeavesNothingBehind() {
    examine(String.valueOf(NOW), "v0=00", "{}");
    assertThat(used).isEmpty();
  }

  @Test
  void bothHeadersHaveToBeThere() {
    String timestamp = String.valueOf(NOW);
    assertThat(examine(null, SLACK.sign(timestamp, "{}"), "{}")).isEqualTo(UNSIGNED);
    assertThat(examine(timestamp, null, "{}")).isEqualTo(UNSIGNED);
    assertThat(examine(timestamp, "", "{}")).isEqualTo(FORGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "-1531420618",
        "1531420618.5",
        "99999999999999999999",
        "١٥٣١٤٢٠٦١٨"
      })
  void aTimestampIsANumberOfSeconds(String timestamp) {
    assertThat(examine(timestamp, SLACK.sign(timestamp, "{}"), "{}")).isEqualTo(UNSIGNED);
  }

  @Test
  void theFarthestTimesAreStaleToo() {
    assertThat(examine("0", SLACK.sign("0", "{}"), "{}")).isEqualTo(STALE);
    assertThat(examine("999999999999", SLACK.sign("999999999999", "{}"), "{}")).isEqualTo(STALE);
  }

  private Verdict examine(@Nullable String timestamp, @Nullable String signed, String body) {
    return signature.examine(timestamp, signed, body.getBytes(StandardCharsets.UTF_8));
  }
}
