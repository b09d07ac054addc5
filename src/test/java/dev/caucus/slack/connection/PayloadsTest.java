package dev.caucus.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadsTest {

  private static final String MENTION =
      """
      {"token":"verification","team_id":"T1","type":"event_callback","event_id":"Ev1",\
      "event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1700.1","text":"Wie heiß? 👋"}}\
      """;

  private static final String CLICK =
      """
      {"token":"verification","type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},\
      "response_url":"https://hooks","actions":[{"type":"button","action_id":"Wie heiß? 👋"}]}\
      """;

  private static final String COMMAND =
      """
      {"token":"verification","team_id":"T1","command":"/ask","text":"Wie heiß? 👋",\
      "user_id":"U1","channel_id":"C1","response_url":"https://hooks"}\
      """;

  private final List<String> heard = new ArrayList<>();
  private final ConnectionState state = new ConnectionState(Clock.systemUTC());
  private final Payloads payloads = new Payloads(app(), state);

  static Stream<String> ofAllKinds() {
    return Stream.of(
        Payloads.ofEnvelope(envelope(MENTION)),
        Payloads.ofEnvelope(envelope(CLICK)),
        Payloads.ofEnvelope(envelope(COMMAND)),
        Payloads.ofBody(MENTION),
        Payloads.ofBody("payload=" + encoded(CLICK)),
        Payloads.ofBody(
            "token=verification&team_id=T1&command=%2Fask&text="
                + encoded("Wie heiß? 👋")
                + "&user_id=U1&channel_id=C1&api_app_id=&response_url=https%3A%2F%2Fhooks"));
  }

  @ParameterizedTest
  @MethodSource("ofAllKinds")
  void whicheverWayItCameItReachesTheAppAgain(String kept) {
    payloads.again(kept);
    assertThat(heard).containsExactly("T1 Wie heiß? 👋");
  }

  @ParameterizedTest
  @MethodSource("ofAllKinds")
  void noTokenIsKept(String kept) {
    assertThat(kept).doesNotContain("verification");
  }

  @Test
  void whatIsOfNoKindIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> payloads.again("{}"));
  }

  @Test
  void nothingIsReadAgainWhereSlackCouldNotBeAnswered() {
    assertThat(payloads.isReady()).isFalse();
    state.starting(false, false);
    assertThat(payloads.isReady()).isTrue();
  }

  private static JsonObject envelope(String payload) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", "1");
    envelope.add("payload", JsonParser.parseString(payload));
    return envelope;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private App app() {
    AppConfig config = new AppConfig();
    config.setRequestVerificationEnabled(false);
    App app = new App(config);
    app.command(
        "/ask",
        (request, context) -> {
          heard.add(context.getTeamId() + " " + request.getPayload().getText());
          return context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (event, context) -> {
          heard.add(context.getTeamId() + " " + event.getEvent().getText());
          return context.ack();
        });
    app.blockAction(
        Pattern.compile(".*"),
        (request, context) -> {
          heard.add(
              context.getTeamId()
                  + " "
                  + request.getPayload().getActions().getFirst().getActionId());
          return context.ack();
        });
    return app;
  }
}
