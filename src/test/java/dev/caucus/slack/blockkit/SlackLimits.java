package dev.caucus.slack.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds messages and views, as the JSON that Slack gets, to Slack's limits.
 *
 * <p>Only what is not said by a schema: lengths, counts, and names that have to be unique.
 */
public final class SlackLimits {

  private static final int IDENTIFIER = 255;

  /** The longest text object of all. */
  private static final int TEXT = 3_000;

  /** How many things of a kind one element holds at most, and must hold one of. */
  private static final Map<String, Integer> OPTIONS =
      Map.of(
          "static_select", 100,
          "multi_static_select", 100,
          "radio_buttons", 10,
          "checkboxes", 10,
          "overflow", 5);

  private final List<String> faults = new ArrayList<>();
  private final Set<String> blockIds = new HashSet<>();
  private final Set<String> actionIds = new HashSet<>();
  private int markdown;

  private SlackLimits() {}

  /** What is wrong with the blocks of a message; empty if Slack would take them. */
  public static List<String> faults(JsonElement blocks) {
    SlackLimits limits = new SlackLimits();
    limits.blocks(blocks.getAsJsonArray(), 50);
    int characters = blocks.toString().length();
    limits.holds(characters <= 13_200, "blocks", "have " + characters + " characters together");
    return limits.faults;
  }

  /** What is wrong with the text of a message, which stands in for its blocks. */
  public static List<String> faultsOfText(String text) {
    SlackLimits limits = new SlackLimits();
    limits.holds(!text.isBlank(), "text", "is blank");
    limits.holds(text.length() < 4_000, "text", "has " + text.length() + " characters");
    return limits.faults;
  }

  /** What is wrong with a modal or a home tab. */
  public static List<String> faultsOfView(JsonElement view) {
    SlackLimits limits = new SlackLimits();
    JsonObject object = view.getAsJsonObject();
    boolean modal = string(object, "type").equals("modal");
    limits.holds(modal || string(object, "type").equals("home"), "view", "has no known type");
    limits.holds(!modal || object.has("title"), "view", "has no title");
    limits.text(object, "title", 24, "view");
    limits.text(object, "submit", 24, "view");
    limits.text(object, "close", 24, "view");
    limits.length(object, "callback_id", IDENTIFIER, "view");
    limits.length(object, "private_metadata", 3_000, "view");
    JsonArray blocks = object.getAsJsonArray("blocks");
    limits.blocks(blocks, 100);
    boolean asks = objects(blocks).stream().anyMatch(each -> string(each, "type").equals("input"));
    limits.holds(!asks || object.has("submit"), "view", "asks without a way to submit");
    return limits.faults;
  }

  private void blocks(JsonArray blocks, int most) {
    holds(blocks.size() <= most, "blocks", "are " + blocks.size());
    int number = 0;
    for (JsonObject block : objects(blocks)) {
      String where = "block " + number++;
      length(block, "block_id", IDENTIFIER, where);
      holds(
          !block.has("block_id") || blockIds.add(string(block, "block_id")),
          where,
          "has the block_id of another");
      block(block, where);
    }
  }

  private void block(JsonObject block, String where) {
    switch (string(block, "type")) {
      case "section" -> section(block, where);
      case "context" -> {
        some(block, "elements", 10, where);
        members(block, "elements").forEach(each -> text(each, TEXT, where));
      }
      case "header" -> text(block, "text", 150, where);
      case "actions" -> {
        some(block, "elements", 25, where);
        members(block, "elements").forEach(each -> element(each, where));
      }
      case "input" -> {
        text(block, "label", 2_000, where);
        text(block, "hint", 2_000, where);
        element(block.getAsJsonObject("element"), where);
      }
      case "markdown" -> {
        markdown += string(block, "text").length();
        holds(markdown <= 12_000, where, "makes " + markdown + " characters of markdown");
      }
      case "image" -> {
        length(block, "image_url", 3_000, where);
        length(block, "alt_text", 2_000, where);
        text(block, "title", 2_000, where);
      }
      case "divider" -> {}
      default -> faults.add(where + " is of the unknown type " + string(block, "type"));
    }
  }

  private void section(JsonObject block, String where) {
    holds(block.has("text") || block.has("fields"), where, "says nothing");
    text(block, "text", TEXT, where);
    if (block.has("fields")) {
      some(block, "fields", 10, where);
      members(block, "fields").forEach(each -> text(each, 2_000, where));
    }
    if (block.has("accessory")) {
      element(block.getAsJsonObject("accessory"), where);
    }
  }

  private void element(JsonObject element, String where) {
    length(element, "action_id", IDENTIFIER, where);
    holds(
        !element.has("action_id") || actionIds.add(string(element, "action_id")),
        where,
        "has twice the action_id " + string(element, "action_id"));
    text(element, "placeholder", 150, where);
    if (string(element, "type").equals("button")) {
      button(element, where);
    }
    Integer most = OPTIONS.get(string(element, "type"));
    if (most != null) {
      options(element, most, where);
    }
    if (element.has("confirm")) {
      confirmation(element.getAsJsonObject("confirm"), where);
    }
  }

  private void button(JsonObject button, String where) {
    holds(button.has("text"), where, "has a button without a text");
    text(button, "text", 75, where);
    length(button, "value", 2_000, where);
    length(button, "url", 3_000, where);
    length(button, "accessibility_label", 75, where);
    holds(
        !button.has("style") || Set.of("primary", "danger").contains(string(button, "style")),
        where,
        "has a button of an unknown style");
  }

  private void options(JsonObject element, int most, String where) {
    if (element.has("option_groups")) {
      some(element, "option_groups", 100, where);
      for (JsonObject group : members(element, "option_groups")) {
        text(group, "label", 75, where);
        options(group, most, where);
      }
      return;
    }
    some(element, "options", most, where);
    Set<String> values = new HashSet<>();
    for (JsonObject option : members(element, "options")) {
      text(option, "text", 75, where);
      text(option, "description", 75, where);
      length(option, "value", 75, where);
      holds(values.add(string(option, "value")), where, "has two options of one value");
    }
    holds(
        !element.has("initial_option")
            || members(element, "options").contains(element.getAsJsonObject("initial_option")),
        where,
        "begins with an option that it does not have");
  }

  private void confirmation(JsonObject dialog, String where) {
    text(dialog, "title", 100, where);
    text(dialog, "text", 300, where);
    text(dialog, "confirm", 30, where);
    text(dialog, "deny", 30, where);
  }

  private void text(JsonObject owner, String member, int most, String where) {
    if (owner.has(member)) {
      text(owner.getAsJsonObject(member), most, where + ", " + member);
    }
  }

  private void text(JsonObject object, int most, String where) {
    if (string(object, "type").equals("image")) {
      return;
    }
    String text = string(object, "text");
    boolean plain = string(object, "type").equals("plain_text");
    holds(plain || string(object, "type").equals("mrkdwn"), where, "is no text");
    holds(!text.isBlank(), where, "is blank");
    holds(text.length() <= most, where, "has " + text.length() + " characters of " + most);
    holds(!object.has(plain ? "verbatim" : "emoji"), where, "has what the other kind of text has");
  }

  private void length(JsonObject owner, String member, int most, String where) {
    int length = string(owner, member).length();
    holds(length <= most, where, member + " has " + length + " characters of " + most);
  }

  private void some(JsonObject owner, String member, int most, String where) {
    int size = members(owner, member).size();
    holds(0 < size && size <= most, where, "has " + size + " " + member + ", at most " + most);
  }

  private void holds(boolean held, String where, String fault) {
    if (!held) {
      faults.add(where + " " + fault);
    }
  }

  private static String string(JsonObject object, String member) {
    return object.has(member) ? object.get(member).getAsString() : "";
  }

  private static List<JsonObject> members(JsonObject object, String member) {
    return object.has(member) ? objects(object.getAsJsonArray(member)) : List.of();
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }
}
