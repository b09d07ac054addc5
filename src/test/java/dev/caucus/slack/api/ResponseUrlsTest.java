package dev.caucus.slack.api;

import static dev.caucus.slack.api.LocalMethods.message;
import static dev.caucus.slack.api.SlackMethodsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.slack.api.SlackApi.Response;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Answers through the addresses that come with commands and clicks. */
@ExtendWith(OutputCaptureExtension.class)
class ResponseUrlsTest {

  private final LocalMethods local = new LocalMethods();
  private final LocalSlack slack = local.slack;
  private final Channel general = local.general;
  private final Person ann = slack.person("Ann");
  private final SlackApi api = local.api;

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void answersACommandPrivately() {
    api.respond(ofACommand(), message("For you"), Response.PRIVATE);

    assertThat(general.messages()).isEmpty();
    assertThat(general.ephemerals(ann))
        .singleElement()
        .satisfies(answer -> assertThat(answer.readable()).contains("*For you*"));
    assertThat(lastSent().get("unfurl_links").getAsBoolean()).isFalse();
    assertThat(lastSent().get("unfurl_media").getAsBoolean()).isFalse();
  }

  @Test
  void answersACommandForEverybody() {
    api.respond(ofACommand(), message("For all"), Response.PUBLIC);
    assertThat(general.messages()).extracting(Message::text).containsExactly("For all");
  }

  @Test
  void replacesWhatItSaidBefore() {
    String address = ofACommand();
    api.respond(address, message("One moment"), Response.PRIVATE);
    api.respond(address, message("There you are"), Response.REPLACE);

    assertThat(general.ephemerals(ann)).extracting(Message::text).containsExactly("There you are");
  }

  @Test
  void addsToWhatItSaidBefore() {
    String address = ofACommand();
    api.respond(address, message("One"), Response.PRIVATE);
    api.respond(address, message("Two"), Response.PRIVATE);

    assertThat(general.ephemerals(ann)).extracting(Message::text).containsExactly("One", "Two");
  }

  @Test
  void takesBackWhatItSaid() {
    String address = ofACommand();
    api.respond(address, message("One moment"), Response.PRIVATE);
    api.retract(address);

    assertThat(general.ephemerals(ann)).isEmpty();
  }

  @Test
  void saysThatAnAddressIsUsedUp() {
    String address = ofACommand();
    for (int use = 0; use < 5; use++) {
      api.respond(address, message("again"), Response.PRIVATE);
    }
    assertRefused(Reason.GONE, () -> api.respond(address, message("again"), Response.PRIVATE));
  }

  @Test
  void waitsAsLongAsSlackSays() {
    String address = ofACommand();
    slack.faults().rateLimit("response_url", 1, 7);
    local.pause = time -> slack.faults().none();

    api.respond(address, message("For you"), Response.PRIVATE);

    assertThat(general.ephemerals(ann)).hasSize(1);
    assertThat(local.pauses).hasSize(1);
  }

  @Test
  void triesAgainIfSlackSaysThatItFailed() {
    String address = ofACommand();
    slack.faults().breakDown("response_url", 1);

    assertRefused(Reason.UNREACHABLE, () -> api.respond(address, message("a"), Response.PRIVATE));
    assertThat(slack.calls("response_url")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/actions/1", "http://hooks.slack.com/actions/1", "", "x:y"})
  void answersNobodyButSlack(String address) {
    assertRefused(
        Reason.NOT_ALLOWED, () -> api.respond(address, message("secret"), Response.PRIVATE));
    assertRefused(Reason.NOT_ALLOWED, () -> api.retract(address));
  }

  @ParameterizedTest
  @CsvSource({
    "200, ok, 1,",
    "200, '', 1,",
    "200, '{\"ok\":true}', 1,",
    "200, '{\"ok\":false,\"error\":\"used_url\"}', 1, GONE",
    "200, invalid_blocks, 1, UNREACHABLE",
    "404, used_url, 1, GONE",
    "404, '<html>', 1, GONE",
    "410, '', 1, GONE",
    "403, action_prohibited, 1, UNREACHABLE",
    "400, '{\"ok\":false}', 1, UNREACHABLE",
    "302, '', 1, UNREACHABLE",
    "502, '<html>', 3, UNREACHABLE"
  })
  void understandsWhateverSlackSays(int status, String body, int calls, @Nullable String reason)
      throws Exception {
    var requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/actions/1";
    try {
      Runnable call = () -> api.respond(address, message("a"), Response.PRIVATE);
      if (reason == null) {
        call.run();
      } else {
        assertRefused(Reason.valueOf(reason), call);
      }
      assertThat(requests).hasValue(calls);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void tellsNoLogWhatWasSaidNorWhere(CapturedOutput log) {
    String address = ofACommand();
    slack.faults().refuse("response_url", 1, "expired_url");
    slack.faults().refuse("chat.postMessage", 1, "token_revoked");

    assertThat(
            assertRefused(
                Reason.GONE, () -> api.respond(address, message("secret"), Response.PRIVATE)))
        .hasMessageNotContainingAny("secret", address);
    assertThat(assertRefused(Reason.NOT_ALLOWED, () -> api.post(local.place(), message("secret"))))
        .hasMessageNotContainingAny("secret", "xoxb");
    assertThat(log.getAll())
        .doesNotContain("secret")
        .doesNotContain(address)
        .doesNotContain("xoxb");
  }

  private String ofACommand() {
    return ann.runs(general, "/ask", "what now?")
        .payloads()
        .getFirst()
        .get("response_url")
        .getAsString();
  }

  private JsonObject lastSent() {
    return slack.calls("response_url").getLast().arguments();
  }
}
