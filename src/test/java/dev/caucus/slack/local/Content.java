package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a message or form is to consist of, as strictly as Slack. */
final class Content {

  private static final int LONGEST_TEXT = 40_000;

  /** Not documented; seen by users of Bolt for JavaScript (bolt-js#2509). */
  private static final int LONGEST_BLOCKS = 13_200;

  private Content() {}

  static BotWriter.Text message(Arguments arguments) {
    String text = arguments.text("text", "");
    JsonArray blocks = arguments.list("blocks", "invalid_blocks_format");
    if (text.isBlank() && blocks.isEmpty()) {
      throw new Refusal("no_text");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new Refusal("msg_too_long");
    }
    refuse("invalid_blocks", BlockLimits.violations(blocks, BlockLimits.Surface.MESSAGE));
    if (Elements.readable(blocks).length() > LONGEST_BLOCKS) {
      throw new Refusal("msg_blocks_too_long");
    }
    return new BotWriter.Text(text, blocks, metadata(arguments));
  }

  private static @Nullable JsonObject metadata(Arguments arguments) {
    if (!arguments.json().has("metadata")) {
      return null;
    }
    JsonObject metadata = arguments.object("metadata", "invalid_metadata_format");
    if (Json.text(metadata, "event_type") == null || !metadata.has("event_payload")) {
      throw new Refusal("invalid_metadata_schema");
    }
    return metadata;
  }

  static JsonObject view(Arguments arguments, String type) {
    JsonObject view = arguments.object("view", "invalid_arguments");
    if (!type.equals(Json.text(view, "type"))) {
      throw new Refusal("invalid_arguments");
    }
    refuse("invalid_arguments", BlockLimits.ofView(view));
    return view;
  }

  private static void refuse(String error, List<String> violations) {
    if (!violations.isEmpty()) {
      List<String> messages = violations.stream().map(each -> "[ERROR] " + each).toList();
      throw new Refusal(
          Json.object(
              "ok",
              false,
              "error",
              error,
              "errors",
              violations,
              "response_metadata",
              Json.object("messages", messages)));
    }
  }
}
