package dev.caucus.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;

/**
 * Leaves alone what bots write, the bot itself included: two of them would never stop.
 *
 * <p>The SDK does not tell of every kind of message who wrote it, so the event itself is asked.
 */
final class OtherBots implements Middleware {

  @Override
  @SuppressWarnings("rawtypes") // as the SDK declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    return request.getRequestType() == RequestType.Event
            && isOfABot(request.getRequestBodyAsString())
        ? Response.ok()
        : chain.next(request);
  }

  private static boolean isOfABot(String body) {
    JsonObject payload = JsonParser.parseString(body).getAsJsonObject();
    if (!(payload.get("event") instanceof JsonObject event)) {
      return false;
    }
    JsonElement bot = event.get("bot_id");
    return bot != null && !bot.isJsonNull();
  }
}
