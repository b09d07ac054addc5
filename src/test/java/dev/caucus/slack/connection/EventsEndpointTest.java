package dev.caucus.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import dev.caucus.store.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Speaks to a real Tomcat, through the filters that Spring puts in front of every servlet. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    classes = EventsEndpointTest.HttpMode.class,
    webEnvironment = WebEnvironment.RANDOM_PORT)
class EventsEndpointTest {

  private static final Signer SLACK = new Signer("the secret");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Heard heard;
  private final SettableClock clock;
  private final URI endpoint;

  EventsEndpointTest(
      @Autowired Heard heard, @Autowired SettableClock clock, @LocalServerPort int port) {
    this.heard = heard;
    this.clock = clock;
    this.endpoint = URI.create("http://127.0.0.1:" + port + EventsEndpoint.PATH);
  }

  @BeforeEach
  void time() {
    heard.texts().clear();
    clock.pass(Duration.ofMinutes(2)); // what was sent in the last test is not sent again
  }

  @ParameterizedTest
  @ValueSource(strings = {"How hot?", "Wie heiß? 👋", "a&b=c+d%", "two\nlines\n"})
  void aCommandReachesTheAppAsItWasTyped(String text) throws Exception {
    HttpResponse<String> response = post(command(text));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(JsonParser.parseString(response.body()).getAsJsonObject().get("text").getAsString())
        .isEqualTo("“" + text + "”");
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("application/json;charset=utf-8");
  }

  @Test
  void aBodyThatEndsInANewlineIsVerifiedAsItCame() throws Exception {
    assertThat(post(mention("Hello") + "\r\n\n").statusCode()).isEqualTo(200);
    assertThat(heard.texts()).containsExactly("Hello");
  }

  @Test
  void aLongEventIsTaken() throws Exception {
    String text = "long ".repeat(40_000);
    assertThat(post(mention(text)).statusCode()).isEqualTo(200);
    assertThat(heard.texts()).containsExactly(text);
  }

  @Test
  void slackMayVerifyTheAddress() throws Exception {
    HttpResponse<String> response =
        post("{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"c-123\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("c-123");
  }

  @Test
  void aForgedRequestIsToldNothing() throws Exception {
    String body = mention("Hello");
    String now = now();
    assertRefused(send(body, now, new Signer("guess").sign(now, body)));
    assertRefused(send(body + " ", now, SLACK.sign(now, body)));
  }

  @Test
  void aStaleOneAndOneFromTheFutureAreToldNothing() throws Exception {
    String body = mention("Hello");
    for (long seconds : List.of(-301L, 301L)) {
      String then = String.valueOf(clock.instant().getEpochSecond() + seconds);
      assertRefused(send(body, then, SLACK.sign(then, body)));
    }
  }

  @Test
  void aReplayedOneIsToldNothing() throws Exception {
    String body = mention("Hello");
    String now = now();
    assertThat(send(body, now, SLACK.sign(now, body)).statusCode()).isEqualTo(200);
    assertRefused(send(body, now, SLACK.sign(now, body)));
    assertThat(heard.texts()).containsExactly("Hello");
  }

  @Test
  void anUnsignedOneIsToldNothing() throws Exception {
    HttpRequest bare =
        HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofString(mention("Hello"))).build();
    assertRefused(client.send(bare, HttpResponse.BodyHandlers.ofString()));
  }

  @Test
  void refusalsAreToldOnceAMinuteAndWithoutTheirContent(CapturedOutput log) throws Exception {
    for (int i = 0; i < 5; i++) {
      send(mention("Pssst"), now(), "v0=00");
    }
    assertThat(log.toString())
        .containsOnlyOnce("requests refused, the last as FORGED")
        .doesNotContain("Pssst");
    clock.pass(Duration.ofMinutes(1));
    send(mention("Pssst"), now(), "v0=00");
    assertThat(log).contains("5 requests refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD"})
  void slackPostsAndNothingElse(String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint).method(method, BodyPublishers.noBody()).build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).hasValue("POST");
  }

  @Test
  void aBodyOverAMegabyteIsNotReadWhetherItTellsItsLengthOrNot() throws Exception {
    byte[] body = new byte[1024 * 1024 + 1];
    assertThat(send(BodyPublishers.ofByteArray(body), now(), "v0=00").statusCode()).isEqualTo(413);
    BodyPublisher chunked =
        BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(List.of(body)));
    assertThat(send(chunked, now(), "v0=00").statusCode()).isEqualTo(413);
  }

  @Test
  void whatTheAppDoesNotKnowIsNotFound() throws Exception {
    assertThat(post(command("x").replace("%2Fask", "%2Fother")).statusCode()).isEqualTo(404);
  }

  @Test
  void aFailureOfTheAppIsOursToTellAndSlackTriesAgain(CapturedOutput log) throws Exception {
    assertThat(post(mention("fail")).statusCode()).isEqualTo(500);
    assertThat(log).contains("handling a request of the kind Event failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "null", "[]", "{\"type\":\"event_callback\"}", "payload=%", "{}"})
  void whatCannotBeReadIsABadRequestAndNotRepeatedInTheLog(String body, CapturedOutput log)
      throws Exception {
    assertThat(post(body).statusCode()).isEqualTo(400);
    assertThat(log).doesNotContain("at com.google.gson");
  }

  @Test
  void whatIsOfAnUnknownKindIsTakenButNotRepeatedInTheLog(CapturedOutput log) throws Exception {
    assertThat(post("{\"type\":\"telepathy\",\"text\":\"Pssst\"}").statusCode()).isEqualTo(200);
    assertThat(post("text=Pssst").statusCode()).isEqualTo(400);
    assertThat(log).doesNotContain("Pssst");
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send(body, now(), SLACK.sign(now(), body));
  }

  private HttpResponse<String> send(String body, String timestamp, String signature)
      throws IOException, InterruptedException {
    return send(BodyPublishers.ofString(body), timestamp, signature);
  }

  private HttpResponse<String> send(BodyPublisher body, String timestamp, String signature)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .POST(body)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private void assertRefused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("not signed by Slack");
  }

  private String now() {
    return String.valueOf(clock.instant().getEpochSecond());
  }

  private static String command(String text) {
    return "command=%2Fask&team_id=T1&channel_id=C1&user_id=U1&response_url=https%3A%2F%2Fx&text="
        + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String mention(String text) {
    return """
    {"type":"event_callback","team_id":"T1","event_id":"Ev1","event":\
    {"type":"app_mention","user":"U1","channel":"C1","ts":"1700.1","text":"%s"}}\
    """
        .formatted(text);
  }

  /** What people said, as the app heard it. */
  record Heard(List<String> texts) {}

  @EnableAutoConfiguration(
      exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
  static class HttpMode {

    @Bean
    Heard heard() {
      return new Heard(new CopyOnWriteArrayList<>());
    }

    @Bean
    SettableClock clock() {
      return new SettableClock();
    }

    @Bean
    ServletRegistrationBean<EventsEndpoint> events(Heard heard, SettableClock clock) {
      Set<String> used = ConcurrentHashMap.newKeySet();
      return new ServletRegistrationBean<>(
          new EventsEndpoint(app(heard), SLACK.secret(), clock, used::add, new NoInbox()),
          EventsEndpoint.PATH);
    }

    private static App app(Heard heard) {
      AppConfig config = new AppConfig();
      config.setRequestVerificationEnabled(false);
      App app = new App(config);
      app.command(
          "/ask", (request, context) -> context.ack("“" + request.getPayload().getText() + "”"));
      app.event(
          AppMentionEvent.class,
          (event, context) -> {
            String text = event.getEvent().getText();
            if (text.equals("fail")) {
              throw new IllegalStateException("on purpose");
            }
            heard.texts().add(text);
            return context.ack();
          });
      return app;
    }
  }
}
