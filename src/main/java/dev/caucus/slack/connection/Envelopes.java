package dev.caucus.slack.connection;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import dev.caucus.conversation.Inbox;
import dev.caucus.slack.api.Address;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives Slack's envelopes to the app and tells how to acknowledge them.
 *
 * <p>Whatever has an id is acknowledged, even where the app fails: it would fail again, and Slack
 * sends again what is not acknowledged.
 */
final class Envelopes {

  private static final Logger log = LoggerFactory.getLogger(Envelopes.class);
  private static final int OK = 200;

  private final App app;
  private final Inbox inbox;
  private final SocketModeRequestParser parser;
  private final Gson gson = new Gson();

  Envelopes(App app, Inbox inbox) {
    this.app = app;
    this.inbox = inbox;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /**
   * The acknowledgement, once what is to be answered is safe; empty if the message wants none, or
   * another replica is to have it.
   */
  Optional<String> acknowledgement(String message) {
    JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
    JsonElement id = envelope.get("envelope_id");
    if (id == null || !id.isJsonPrimitive()) {
      log.info("Slack: a message of the kind {} is of no concern", envelope.get("type"));
      return Optional.empty();
    }
    Response response;
    try {
      response =
          inbox.take(
              Address.PLATFORM,
              () -> Payloads.ofEnvelope(envelope),
              () -> run(message, id.getAsString()));
    } catch (RejectedExecutionException e) {
      log.info("Slack: an envelope came after the end; Slack sends it to whoever is there");
      return Optional.empty();
    }
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.add("envelope_id", id);
    JsonElement payload = payload(response);
    if (payload != null) {
      acknowledgement.add("payload", payload);
    }
    return Optional.of(gson.toJson(acknowledgement));
  }

  private @Nullable Response run(String message, String id) {
    SocketModeRequest request;
    try {
      request = parser.parse(message);
    } catch (RuntimeException | StackOverflowError e) { // its message may quote what was written
      log.error("Slack: envelope {} cannot be read ({})", id, Spot.of(e));
      return null;
    }
    if (request == null || request.getBoltRequest() == null) {
      log.warn("Slack: envelope {} is of an unknown kind", id);
      return null;
    }
    return run(request, id);
  }

  private @Nullable Response run(SocketModeRequest request, String id) {
    try {
      Response response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == OK) {
        return response;
      }
      log.warn(
          "Slack: nobody took envelope {} of the kind {} (status {})",
          id,
          request.getBoltRequest().getRequestType(),
          response.getStatusCode());
    } catch (RejectedExecutionException e) {
      throw e;
    } catch (Throwable e) { // whatever it is, Slack need not send it again
      String kind = String.valueOf(request.getBoltRequest().getRequestType());
      if (Spot.isInPayload(e)) { // the message of the failure may quote what somebody wrote
        log.error("Slack: envelope {} of the kind {} is refused ({})", id, kind, Spot.of(e));
      } else {
        log.error("Slack: handling envelope {} of the kind {} failed", id, kind, e);
      }
    }
    return null;
  }

  /** What the app answers goes along: JSON as it is, and text as a message. */
  private static @Nullable JsonElement payload(@Nullable Response response) {
    if (response == null || response.getBody() == null || response.getBody().isEmpty()) {
      return null;
    }
    if (!response.getContentType().startsWith("application/json")) {
      JsonObject text = new JsonObject();
      text.addProperty("text", response.getBody());
      return text;
    }
    try {
      return JsonParser.parseString(response.getBody());
    } catch (JsonParseException e) {
      log.error("Slack: the app answered with broken JSON");
      return null;
    }
  }
}
