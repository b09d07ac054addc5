package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WebTest
class GuardTest {

  private static final String TURN =
      "{\"conversation\":\"c\",\"participant\":{\"id\":\"u\"},\"text\":\"x\"}";

  private final Http http;
  private final int port;

  GuardTest(@LocalServerPort int port) {
    this.http = new Http(port);
    this.port = port;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
      })
  void aForeignWebPageMayNotPost(String header) throws IOException {
    assertThat(http.post("/api/turns", TURN, header).status()).isEqualTo(403);
    assertThat(http.post("/chat", TURN, header).status()).isEqualTo(403);
  }

  @Test
  void ourOwnPageAndProgramsMay() throws IOException {
    String own = "Origin: http://localhost:" + port;
    assertThat(http.post("/api/turns", TURN, own).status()).isEqualTo(200);
    assertThat(http.post("/api/turns", TURN, "Sec-Fetch-Site: same-origin").status())
        .isEqualTo(200);
    assertThat(http.post("/api/turns", TURN).status()).isEqualTo(200);
  }

  @Test
  void aRefusalIsAProblemThatSaysWhatToDo() throws IOException {
    Http.Response refused = http.get("/", "Host: evil.example:" + port);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(refused.body()).contains("server.address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io:80", "[::2]"})
  void aForeignNameForThisMachineIsRefused(String host) throws IOException {
    assertThat(http.get("/api/knowledge", "Host: " + host).status()).isEqualTo(403);
  }

  @Test
  void whereCaucusServesOthersAnyNameOfItIsAccepted() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/turns");
    request.addHeader("Host", "caucus.example:8080");
    request.addHeader("Origin", "https://caucus.example:8080");
    MockFilterChain served = new MockFilterChain();
    new OriginGuard(false).doFilter(request, new MockHttpServletResponse(), served);
    assertThat(served.getRequest()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:80", "[::1]:8080"})
  void aLoopbackNameIsAccepted(String host) throws IOException {
    assertThat(http.get("/api/knowledge", "Host: " + host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/articles/nothing",
        "/api/nothing",
        "/assets/caucus.js",
        "/actuator/health",
        "/%zz"
      })
  void everyResponseTellsTheBrowserToTrustNobodyElse(String path) throws IOException {
    Http.Response response = http.get(path, "Accept: text/html");
    assertThat(response.body()).doesNotContain("dev.caucus", "Exception", "Apache Tomcat");
    if (!path.equals("/%zz")) {
      assertThat(response.headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "same-origin");
      assertThat(response.headers().get("content-security-policy"))
          .contains("default-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void whatAPlatformSignsComesFromElsewhereAndWhole() throws IOException {
    byte[] form = ("text=" + "a".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
    String[] fromOutside = {
      "Host: caucus.example",
      "Origin: https://slack.example",
      "Content-Type: application/x-www-form-urlencoded"
    };
    Http.Response response = http.post("/slack/events", form, fromOutside);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("size " + form.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/slack/../api/turns",
        "/slack/%2e%2e/api/turns",
        "/slack/..;/api/turns",
        "/slack/;/../api/turns",
        "/api/turns/slack/",
        "/slackevents"
      })
  void noDetourAroundTheGuardLeadsPastThatPath(String path) throws IOException {
    Http.Response response = http.post(path, TURN, "Origin: https://evil.example");
    assertThat(response.status()).isBetween(400, 404);
  }

  @Test
  void theHealthIsThereForProbesAndTellsWhatIsDown() throws IOException {
    assertThat(http.get("/actuator/health").body()).contains("readiness");
    assertThat(http.get("/actuator/health/readiness"))
        .returns(503, answer -> answer.status())
        .extracting(answer -> answer.body())
        .asString()
        .contains("invalid_auth", "since");
    assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(http.get("/actuator/env").status()).isEqualTo(404);
  }
}
