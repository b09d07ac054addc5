package dev.caucus.slack.install;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.OAuthStateService;
import dev.caucus.store.Fingerprint;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes sure that an installation ends in the browser in which it began, once, and within ten
 * minutes.
 */
final class OAuthStates implements OAuthStateService {

  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int STATE_BYTES = 32;

  /** The prefix has browsers refuse it from any other host, and without encryption. */
  private static final String COOKIE = "__Host-caucus-slack-install";

  /** Slack's redirect comes from another site, so a strict cookie would stay away. */
  private static final String FLAGS = "; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OAuthStates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String issueNewState(Request request, Response response) {
    String state = generateNewStateValue();
    setCookie(response, state, LIFETIME);
    addNewStateToDatastore(state);
    return state;
  }

  @Override
  public String generateNewStateValue() {
    byte[] state = new byte[STATE_BYTES];
    random.nextBytes(state);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(state);
  }

  @Override
  public void addNewStateToDatastore(String state) {
    jdbc.sql("delete from slack_oauth_state where expires <= :now").param("now", now()).update();
    jdbc.sql("insert into slack_oauth_state (fingerprint, expires) values (:key, :expires)")
        .param("key", Fingerprint.of(state))
        .param("expires", now().plus(LIFETIME))
        .update();
  }

  @Override
  public String getSessionCookieName() {
    return COOKIE;
  }

  @Override
  public long getExpirationInSeconds() {
    return LIFETIME.toSeconds();
  }

  @Override
  public @Nullable String extractStateFromSession(Request request) {
    List<String> headers = request.getHeaders().getMultipleValues("Cookie");
    return headers == null
        ? null
        : headers.stream()
            .flatMap(header -> Arrays.stream(header.split(";", -1)))
            .map(String::strip)
            .filter(cookie -> cookie.startsWith(COOKIE + "="))
            .map(cookie -> cookie.substring(COOKIE.length() + 1))
            .findFirst()
            .orElse(null);
  }

  /** Takes the state away while looking, so that of two who bring it one alone is let in. */
  @Override
  public boolean isAvailableInDatabase(String state) {
    return jdbc.sql("delete from slack_oauth_state where fingerprint = :key and expires > :now")
            .param("key", Fingerprint.of(state))
            .param("now", now())
            .update()
        > 0;
  }

  @Override
  public void consume(Request request, Response response) {
    setCookie(response, "", Duration.ZERO);
  }

  @Override
  public void deleteStateFromDatastore(String state) {
    jdbc.sql("delete from slack_oauth_state where fingerprint = :key")
        .param("key", Fingerprint.of(state))
        .update();
  }

  private static void setCookie(Response response, String value, Duration age) {
    response
        .getHeaders()
        .put("Set-Cookie", List.of(COOKIE + "=" + value + FLAGS + age.toSeconds()));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
