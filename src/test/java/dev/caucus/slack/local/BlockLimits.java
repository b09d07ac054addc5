package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Slack's limits of blocks: https://docs.slack.dev/reference/block-kit/blocks. */
public final class BlockLimits {

  private static final int ID = 255;
  private static final int TEXT = 3_000;
  private static final int MARKDOWN = 12_000;

  /** What the blocks are for. */
  public enum Surface {
    /** A message. */
    MESSAGE(50),
    /** A form or a home tab. */
    VIEW(100);

    private final int blocks;

    Surface(int blocks) {
      this.blocks = blocks;
    }
  }

  private final Violations violations = new Violations();
  private final ElementLimits elements = new ElementLimits(violations);

  private BlockLimits() {}

  /** Every limit that is exceeded, with the place; empty if the blocks may be sent. */
  public static List<String> violations(JsonArray blocks, Surface surface) {
    BlockLimits limits = new BlockLimits();
    limits.violations.count("/blocks", blocks, 0, surface.blocks);
    limits.violations.distinct("/blocks", Json.objects(blocks).toList(), "block_id");
    for (int i = 0; i < blocks.size(); i++) {
      limits.check("/blocks/" + i, blocks.get(i).getAsJsonObject());
    }
    return limits.violations.all();
  }

  /** Likewise for a form or home tab with all that belongs to it. */
  public static List<String> ofView(JsonObject view) {
    Violations frame = new Violations();
    boolean modal = "modal".equals(Json.text(view, "type"));
    if (modal) {
      frame.text("/title", view.has("title") ? Json.child(view, "title") : null, 24, true);
    }
    frame.optionalText("", view, "submit", 24);
    frame.optionalText("", view, "close", 24);
    boolean inputs =
        Json.objects(Json.list(view, "blocks")).anyMatch(block -> isOf("input", block));
    if (modal && inputs && !view.has("submit")) {
      frame.add("/submit", "must define `submit` to use an `input` block");
    }
    limitNames(frame, view);
    List<String> blocks = violations(Json.list(view, "blocks"), Surface.VIEW);
    return Stream.concat(frame.all().stream(), blocks.stream()).toList();
  }

  private static void limitNames(Violations frame, JsonObject view) {
    for (String name : List.of("callback_id", "external_id")) {
      if (Json.text(view, name, "").length() > ID) {
        frame.add("/" + name, "must be less than 256 characters");
      }
    }
    if (Json.text(view, "private_metadata", "").length() > TEXT) {
      frame.add("/private_metadata", "must be less than 3001 characters");
    }
  }

  private static boolean isOf(String type, JsonObject block) {
    return type.equals(Json.text(block, "type"));
  }

  private void check(String place, JsonObject block) {
    violations.length(place, block, "block_id", ID);
    violations.distinct(place, Elements.of(Json.array(List.of(block))), "action_id");
    switch (Json.text(block, "type", "")) {
      case "section" -> section(place, block);
      case "header" -> violations.text(place + "/text", textOf(block), 150, true);
      case "context" -> context(place, block);
      case "actions" -> {
        violations.count(place + "/elements", Json.list(block, "elements"), 1, 25);
        elements.check(place + "/elements", Json.list(block, "elements"));
      }
      case "input" -> input(place, block);
      case "image" -> {
        violations.length(place, block, "alt_text", 2_000);
        violations.length(place, block, "image_url", TEXT);
      }
      case "markdown" -> violations.length(place, block, "text", MARKDOWN);
      case "divider", "rich_text", "video", "file" -> {}
      default -> violations.add(place + "/type", "unsupported type: " + Json.text(block, "type"));
    }
  }

  private void section(String place, JsonObject block) {
    JsonArray fields = Json.list(block, "fields");
    if (block.has("text") || fields.isEmpty()) {
      violations.text(place + "/text", textOf(block), TEXT, false);
    }
    violations.count(place + "/fields", fields, 0, 10);
    for (int i = 0; i < fields.size(); i++) {
      violations.text(place + "/fields/" + i, fields.get(i).getAsJsonObject(), 2_000, false);
    }
    if (block.get("accessory") instanceof JsonObject accessory) {
      elements.check(place + "/accessory", accessory);
    }
  }

  private void context(String place, JsonObject block) {
    JsonArray parts = Json.list(block, "elements");
    violations.count(place + "/elements", parts, 1, 10);
    for (int i = 0; i < parts.size(); i++) {
      JsonObject part = parts.get(i).getAsJsonObject();
      if (!isOf("image", part)) {
        violations.text(place + "/elements/" + i, part, TEXT, false);
      }
    }
  }

  private void input(String place, JsonObject block) {
    JsonObject label = block.has("label") ? Json.child(block, "label") : null;
    violations.text(place + "/label", label, 2_000, true);
    violations.optionalText(place, block, "hint", 2_000);
    elements.check(place + "/element", Json.child(block, "element"));
  }

  private static @Nullable JsonObject textOf(JsonObject block) {
    return block.has("text") ? Json.child(block, "text") : null;
  }
}
