package dev.caucus.slack.connection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.caucus.conversation.Reading;
import dev.caucus.slack.api.Address;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What Slack tells, as it can be kept and given to the app again, whichever way it came.
 *
 * <p>That is the JSON of Socket Mode, which says the same as a request over HTTP, without Slack's
 * old verification token, which nothing needs. Neither headers nor signatures are kept.
 */
public final class Payloads implements Reading {

  private static final String FORM_OF_INTERACTIONS = "payload";

  private final App app;
  private final ConnectionState state;
  private final SlackRequestParser parser;

  /**
   * @param app what takes them
   * @param state tells whether an answer would reach Slack
   */
  public Payloads(App app, ConnectionState state) {
    this.app = app;
    this.state = state;
    this.parser = new SlackRequestParser(app.config());
  }

  /** What stands in an envelope of Socket Mode. */
  static String ofEnvelope(JsonObject envelope) {
    return kept(envelope.get("payload"));
  }

  /** The body of a request. */
  static String ofBody(String body) {
    return kept(body.startsWith("{") ? JsonParser.parseString(body) : form(body));
  }

  private static JsonElement form(String body) {
    JsonObject fields = new JsonObject();
    for (String field : body.split("&")) {
      String[] both = field.split("=", 2);
      fields.addProperty(decoded(both[0]), both.length > 1 ? decoded(both[1]) : "");
    }
    return fields.has(FORM_OF_INTERACTIONS)
        ? JsonParser.parseString(fields.get(FORM_OF_INTERACTIONS).getAsString())
        : fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String kept(JsonElement payload) {
    if (payload instanceof JsonObject fields) {
      JsonObject rest = fields.deepCopy();
      rest.remove("token");
      return rest.toString();
    }
    return payload.toString();
  }

  @Override
  public String platform() {
    return Address.PLATFORM;
  }

  @Override
  public boolean isReady() {
    return state.status().isConnected();
  }

  /** What the app would say at once is not heard by anybody any more. */
  @Override
  public void again(String payload) {
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .socketMode(true)
                .requestUri("")
                .remoteAddress("")
                .queryString(Map.of())
                .requestBody(payload)
                .headers(new RequestHeaders(Map.of()))
                .build());
    if (request == null) {
      throw new IllegalArgumentException("of an unknown kind");
    }
    try {
      app.run(request);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
