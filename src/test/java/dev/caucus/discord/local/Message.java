package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands.
 *
 * @param json as Discord tells of it
 * @param onlyFor the id of the one person who sees it; null if everybody in the channel does
 * @param pings whom its last writing notified, or would have if edits did
 */
public record Message(JsonObject json, @Nullable String onlyFor, Pings pings) {

  static final int EPHEMERAL = 64;
  static final int LOADING = 128;
  static final int SUPPRESS_EMBEDS = 4;
  static final int COMPONENTS_V2 = 32_768;

  /** Its id. */
  public String id() {
    return Json.text(json, "id", "");
  }

  /** The id of its channel. */
  public String channel() {
    return Json.text(json, "channel_id", "");
  }

  /** The id of whoever wrote it. */
  public String author() {
    return Json.text(Json.child(json, "author"), "id", "");
  }

  /** Whether the bot wrote it. */
  public boolean isFromBot() {
    return Json.isTrue(Json.child(json, "author"), "bot");
  }

  /** What it says beside embeds and components. */
  public String text() {
    return Json.text(json, "content", "");
  }

  /** Its embeds. */
  public List<JsonObject> embeds() {
    return Json.objects(Json.list(json, "embeds")).toList();
  }

  /** Whether one person alone sees it. */
  public boolean isEphemeral() {
    return onlyFor != null;
  }

  /** Whether it only says that the bot is thinking. */
  public boolean isLoading() {
    return hasFlag(LOADING);
  }

  /** Whether it consists of components of the current kind. */
  public boolean isComponentsV2() {
    return hasFlag(COMPONENTS_V2);
  }

  /** Whether previews of its links are suppressed. */
  public boolean suppressesPreviews() {
    return hasFlag(SUPPRESS_EMBEDS);
  }

  boolean hasFlag(int flag) {
    return (flags() & flag) != 0;
  }

  int flags() {
    return Json.number(json, "flags", 0);
  }

  /** The id of the message that it replies to; null if it is no reply. */
  public @Nullable String repliesTo() {
    return Json.text(Json.child(json, "message_reference"), "message_id");
  }

  /** When it was last changed; null if never. */
  public @Nullable String edited() {
    return Json.text(json, "edited_timestamp");
  }

  /** Every component, nested ones included, the outer ones first. */
  public List<JsonObject> components() {
    return Components.all(json);
  }

  /** The labels of its buttons in their order. */
  public List<String> buttons() {
    return components().stream().filter(Components::isButton).map(Components::label).toList();
  }

  /** What can be chosen in its menus: the labels in their order. */
  public List<String> options() {
    return components().stream()
        .flatMap(component -> Json.objects(Json.list(component, "options")))
        .map(option -> Json.text(option, "label", ""))
        .toList();
  }

  /** The button or menu of a label, a custom id or a menu's placeholder. */
  public Optional<JsonObject> component(String labelOrCustomId) {
    return Components.find(components(), labelOrCustomId);
  }

  /** All that can be read in it, in its order. */
  public String readable() {
    return Components.readable(json);
  }

  Message with(JsonObject changed) {
    return new Message(changed, onlyFor, pings);
  }
}
