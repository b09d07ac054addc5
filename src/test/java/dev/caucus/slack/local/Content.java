package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import java.util.List;

/** Reads what a message is to consist of, as strictly as Slack. */
final class Content {

  private static final int LONGEST_TEXT = 40_000;

  private Content() {}

  static BotWriter.Text of(Arguments arguments, BlockLimits.Surface surface) {
    String text = arguments.text("text", "");
    JsonArray blocks = arguments.list("blocks", "invalid_blocks_format");
    if (text.isBlank() && blocks.isEmpty()) {
      throw new Refusal("no_text");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new Refusal("msg_too_long");
    }
    check(blocks, surface);
    return new BotWriter.Text(text, blocks);
  }

  static void check(JsonArray blocks, BlockLimits.Surface surface) {
    List<String> violations = BlockLimits.violations(blocks, surface);
    if (!violations.isEmpty()) {
      throw new Refusal(
          Json.object(
              "ok",
              false,
              "error",
              surface == BlockLimits.Surface.MESSAGE ? "invalid_blocks" : "invalid_arguments",
              "errors",
              violations,
              "response_metadata",
              Json.object(
                  "messages", violations.stream().map(each -> "[ERROR] " + each).toList())));
    }
  }
}
