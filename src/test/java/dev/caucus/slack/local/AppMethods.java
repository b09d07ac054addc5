package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Who the bot is. */
final class AppMethods {

  private AppMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of("auth.test", "", AppMethods::test),
        Method.of("auth.revoke", "", AppMethods::revoke),
        Method.of("bots.info", "users:read", AppMethods::bot));
  }

  private static JsonObject test(Workspace workspace, Arguments arguments) {
    return Json.object(
        "url", "https://%s.slack.com/".formatted(workspace.domain()),
        "team", workspace.domain(),
        "user", Workspace.BOT_NAME.toLowerCase(Locale.ROOT),
        "team_id", workspace.team(),
        "user_id", workspace.botUser(),
        "bot_id", workspace.botId(),
        "is_enterprise_install", false);
  }

  private static JsonObject revoke(Workspace workspace, Arguments arguments) {
    boolean revoked = !"true".equals(arguments.text("test")) && !"1".equals(arguments.text("test"));
    if (revoked) {
      workspace.revoke();
    }
    return Json.object("revoked", revoked);
  }

  private static JsonObject bot(Workspace workspace, Arguments arguments) {
    return Json.object("bot", Events.profile(workspace));
  }
}
