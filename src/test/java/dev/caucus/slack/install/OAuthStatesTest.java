package dev.caucus.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.oauth.payload.VerificationCodePayload;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.OAuthCallbackRequest;
import com.slack.api.bolt.request.builtin.OAuthStartRequest;
import com.slack.api.bolt.response.Response;
import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class OAuthStatesTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Engine engine;
  @TempDir private Path folder;
  private TestDatabase database;
  private OAuthStates states;
  private final Response response = new Response();

  OAuthStatesTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void openAtNoon() {
    database = engine.open(folder);
    states = openAt(NOON);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void letsTheBrowserInThatBegan() {
    String state = issue();
    assertThat(states.isValid(back(state, cookie()))).isTrue();
  }

  @Test
  void letsItInOnce() {
    String state = issue();
    states.isValid(back(state, cookie()));
    assertThat(states.isValid(back(state, cookie()))).isFalse();
  }

  @Test
  void letsOneInOfManyAtOnce() {
    String state = issue();
    var in = new AtomicInteger();
    IntStream.range(0, 16)
        .parallel()
        .filter(i -> states.isValid(back(state, cookie())))
        .forEach(i -> in.incrementAndGet());
    assertThat(in).hasValue(1);
  }

  @Test
  void letsItInForTenMinutes() {
    String state = issue();
    assertThat(
            openAt(NOON.plus(Duration.ofMinutes(10)).minusSeconds(1))
                .isValid(back(state, cookie())))
        .isTrue();
  }

  @Test
  void letsNobodyInAfterTenMinutes() {
    String state = issue();
    assertThat(openAt(NOON.plus(Duration.ofMinutes(10))).isValid(back(state, cookie()))).isFalse();
  }

  @Test
  void letsNoOtherBrowserIn() {
    String state = issue();
    String first = cookie();
    issue();
    assertThat(states.isValid(back(state, ""))).isFalse();
    assertThat(states.isValid(back(state, cookie()))).isFalse();
    assertThat(states.isValid(back(state, first))).isTrue();
  }

  @Test
  void letsNobodyInWithAStateOfTheirOwn() {
    assertThat(states.isValid(back("mine", "__Host-caucus-slack-install=mine"))).isFalse();
  }

  @Test
  void readsCookiesOfAnyKind() {
    String state = issue();
    assertThat(states.isValid(back(state, "a; __Host-caucus-slack-install=; =;;"))).isFalse();
    assertThat(states.isValid(back(state, "x=1;" + cookie() + "; y=2"))).isTrue();
  }

  @Test
  void setsACookieThatStaysWithThisBrowser() {
    issue();
    assertThat(response.getHeaders().get("Set-Cookie"))
        .singleElement()
        .asString()
        .matches(
            "__Host-caucus-slack-install=[A-Za-z0-9_-]{43}; Secure; HttpOnly; SameSite=Lax;"
                + " Path=/; Max-Age=600");
  }

  @Test
  void takesTheCookieBackInTheEnd() {
    states.consume(back(issue(), cookie()), response);
    assertThat(response.getHeaders().get("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-caucus-slack-install=;")
        .endsWith("Max-Age=0");
  }

  @Test
  void keepsNoStateInClear() {
    String state = issue();
    assertThat(
            database
                .client()
                .sql("select fingerprint from slack_oauth_state")
                .query(String.class)
                .list())
        .hasSize(1)
        .doesNotContain(state);
  }

  @Test
  void forgetsWhatExpired() {
    issue();
    openAt(NOON.plus(Duration.ofHours(1))).addNewStateToDatastore(states.generateNewStateValue());
    assertThat(
            database
                .client()
                .sql("select count(*) from slack_oauth_state")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private String issue() {
    return states.issueNewState(new OAuthStartRequest("", new RequestHeaders(Map.of())), response);
  }

  private String cookie() {
    return response
        .getHeaders()
        .getOrDefault("Set-Cookie", List.of())
        .getFirst()
        .replaceFirst(";.*", "");
  }

  private static OAuthCallbackRequest back(String state, String cookie) {
    Map<String, List<String>> query = Map.of("state", List.of(state), "code", List.of("c"));
    return new OAuthCallbackRequest(
        query,
        "",
        VerificationCodePayload.from(query),
        new RequestHeaders(Map.of("Cookie", List.of(cookie))));
  }

  private OAuthStates openAt(Instant time) {
    return new OAuthStates(database.client(), Clock.fixed(time, ZoneOffset.UTC));
  }
}
