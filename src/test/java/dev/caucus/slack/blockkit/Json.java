package dev.caucus.slack.blockkit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

/** Messages and views as the JSON that Slack gets. */
final class Json {

  private static final Gson SLACK = GsonFactory.createSnakeCase();

  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {}

  static JsonElement blocks(SlackMessage message) {
    return SLACK.toJsonTree(message.blocks());
  }

  static JsonElement of(View view) {
    return SLACK.toJsonTree(view);
  }

  static JsonElement of(List<SlackMessage> messages) {
    return SLACK.toJsonTree(messages.stream().map(Json::of).toList());
  }

  /** With the invisible joiners made visible. */
  static String pretty(JsonElement element) {
    return PRETTY.toJson(element).replace(Mrkdwn.JOINER, "\\u2060");
  }

  private static JsonObject of(SlackMessage message) {
    JsonObject object = new JsonObject();
    object.addProperty("text", message.text());
    object.add("blocks", blocks(message));
    return object;
  }
}
