package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A form or a home tab that somebody has before them.
 *
 * @param user the id of whoever sees it
 * @param hash changes with every update
 * @param json as the bot described it
 */
public record View(String id, String user, String hash, JsonObject json) {

  /** The title of a form; empty for a home tab. */
  public String title() {
    return Json.text(Json.child(json, "title"), "text", "");
  }

  /** What it is made of. */
  public JsonArray blocks() {
    return Json.list(json, "blocks");
  }

  /** Everything that can be operated, in order. */
  public List<JsonObject> elements() {
    return Elements.of(blocks());
  }

  /** The element of an action id, a label or a value. */
  public Optional<JsonObject> element(String actionOrLabelOrValue) {
    return Elements.find(blocks(), actionOrLabelOrValue);
  }

  /** All that can be read in it. */
  public String readable() {
    return Elements.readable(blocks());
  }

  /** How it is told in answers and payloads. */
  JsonObject told(Workspace workspace) {
    return Json.with(
        json,
        "id",
        id,
        "team_id",
        workspace.team(),
        "hash",
        hash,
        "root_view_id",
        id,
        "private_metadata",
        Json.text(json, "private_metadata", ""),
        "callback_id",
        Json.text(json, "callback_id", ""),
        "external_id",
        Json.text(json, "external_id", ""),
        "app_id",
        LocalSlack.APP,
        "app_installed_team_id",
        workspace.team(),
        "bot_id",
        workspace.botId(),
        "state",
        Json.object("values", State.of(blocks())));
  }
}
