package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.regex.Pattern;

/** Turns what somebody types into what Slack makes of it. */
final class Typing {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]+");

  private Typing() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String mrkdwn(String typed, Workspace workspace) {
    String text = ADDRESS.matcher(escaped(typed)).replaceAll("<$0>");
    text = text.replace("@" + Workspace.BOT_NAME, workspace.mention());
    for (Person person : workspace.people()) {
      text = text.replace("@" + person.name(), "<@" + person.id() + ">");
    }
    return text;
  }

  /** The block that a message of a person carries beside its text. */
  static JsonArray richText(String text) {
    var line = Json.object("type", "rich_text_section", "elements", run(text));
    return Json.array(
        List.of(Json.object("type", "rich_text", "block_id", "b1", "elements", List.of(line))));
  }

  private static List<?> run(String text) {
    return List.of(Json.object("type", "text", "text", text));
  }
}
