package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.List;

/** The bot itself, other users, and the way to the gateway. */
final class UserRoutes {

  private final LocalDiscord discord;

  UserRoutes(LocalDiscord discord) {
    this.discord = discord;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/users/@me", request -> Reply.ok(discord.app().self())),
        Route.of("GET", "/users/@me/guilds", request -> guilds()),
        Route.of("POST", "/users/@me/channels", this::openDirect),
        Route.of("GET", "/users/{user}", this::user),
        Route.of("GET", "/applications/@me", request -> Reply.ok(application())),
        Route.of("GET", "/oauth2/applications/@me", request -> Reply.ok(application())),
        Route.open(
            "GET", "/gateway", request -> Reply.ok(Json.object("url", discord.gatewayUrl()))),
        Route.of("GET", "/gateway/bot", request -> gateway()));
  }

  private Reply guilds() {
    return Reply.ok(Json.array(discord.guilds().stream().map(Guild::json).toList()));
  }

  private Reply user(Request request) {
    return Reply.ok(
        discord
            .conversations()
            .user(request.parameter(0))
            .orElseThrow(() -> new Refusal(404, 10013, "Unknown User")));
  }

  private Reply openDirect(Request request) {
    String id = Json.text(request.object(), "recipient_id", "");
    Person person =
        discord.people().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(
                () -> FormErrors.one("recipient_id", "INVALID_USER", "No such user to write to"));
    return Reply.ok(person.direct().json());
  }

  private JsonObject application() {
    return Json.object(
        "id",
        discord.applicationId(),
        "name",
        LocalDiscord.BOT_NAME,
        "description",
        "",
        "summary",
        "",
        "bot_public",
        true,
        "bot_require_code_grant",
        false,
        "verify_key",
        "0",
        "flags",
        0,
        "owner",
        Json.object("id", discord.botId(), "username", "owner", "discriminator", "0"),
        "bot",
        discord.app().user());
  }

  private Reply gateway() {
    return Reply.ok(
        Json.object(
            "url",
            discord.gatewayUrl(),
            "shards",
            discord.app().recommendedShards(),
            "session_start_limit",
            Json.object(
                "total",
                1_000,
                "remaining",
                999,
                "reset_after",
                86_400_000,
                "max_concurrency",
                1)));
  }
}
