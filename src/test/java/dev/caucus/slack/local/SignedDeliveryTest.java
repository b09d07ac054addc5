package dev.caucus.slack.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real Bolt takes the signed requests of the local Slack. */
class SignedDeliveryTest {

  private final LocalSlack slack = LocalSlack.start();
  private final Person ann = slack.person("Ann");
  private final Channel general = slack.channel("general");
  private final App app = new SmallBot(slack).app();
  private final SlackRequestParser parser = new SlackRequestParser(app.config());
  private final AtomicInteger outages = new AtomicInteger();
  private final HttpServer http;

  SignedDeliveryTest() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/slack/events", this::handle);
    http.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (Faults.take(outages)) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      Response response = run(exchange, body);
      String answer = response.getBody() == null ? "" : response.getBody();
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(response.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Response run(HttpExchange exchange, String body) throws IOException {
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .requestBody(body)
                .queryString(Map.of())
                .remoteAddress("127.0.0.1")
                .headers(new RequestHeaders(exchange.getRequestHeaders()))
                .build());
    try {
      return app.run(request);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @BeforeEach
  void deliverThere() {
    app.start();
    slack.deliverTo(
        URI.create("http://127.0.0.1:%d/slack/events".formatted(http.getAddress().getPort())));
  }

  @AfterEach
  void stop() {
    http.stop(0);
    slack.close();
  }

  @Test
  void theAddressIsVerified() {
    assertThat(slack.verifyUrl()).isTrue();
  }

  @Test
  void mentionsCommandsAndClicksAreAnswered() {
    Deed mention = ann.says(general, "@Caucus hello").awaitAcknowledged();
    Deed click = ann.clicks(mention.shown().getFirst(), "More").awaitAcknowledged();
    Deed command = ann.runs(general, "/ask", "1 + 1 = ü?").awaitAcknowledged();

    assertThat(click.shown()).extracting(Message::text).containsExactly("More it is");
    await().until(() -> command.posts() == 1);
    assertThat(command.shown().getFirst().text()).isEqualTo("You asked 1 + 1 = ü?");
  }

  @Test
  void anOutageMakesSlackSendTheEventAgainAndSayWhy() {
    slack.retryAfter(Duration.ZERO, Duration.ofMillis(20));
    outages.set(2);

    Deed message = ann.says(general, "Lunch?").awaitAcknowledged();

    assertThat(message.attempts()).isEqualTo(3);
    assertThat(slack.requests().getLast().headers())
        .containsEntry("X-Slack-Retry-Num", "2")
        .containsEntry("X-Slack-Retry-Reason", "http_error");
  }

  @Test
  void whatIsForgedOrStaleIsRefused() {
    ann.says(general, "Lunch?").awaitAcknowledged();
    SignedRequest genuine = slack.requests().getLast();

    assertThat(genuine.send().statusCode()).isEqualTo(200);
    assertThat(genuine.withBody(genuine.body() + " ").send().statusCode()).isEqualTo(401);
    assertThat(genuine.signed(Instant.now(slack.clock()), "guessed").send().statusCode())
        .isEqualTo(401);
    Instant tenMinutesAgo = Instant.now(slack.clock()).minusSeconds(600);
    assertThat(genuine.signed(tenMinutesAgo, slack.signingSecret()).send().statusCode())
        .isEqualTo(401);
  }
}
