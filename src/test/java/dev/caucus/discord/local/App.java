package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.UUID;

/** The bot as it is registered with Discord. */
public final class App {

  private final String id;
  private volatile String token = newToken();
  private volatile boolean privilegedIntents;
  private volatile int recommendedShards = 1;

  App(String id) {
    this.id = id;
  }

  /** The id of the app and of its bot user. */
  String id() {
    return id;
  }

  String token() {
    return token;
  }

  boolean isToken(String given) {
    return token.equals(given);
  }

  void replaceToken() {
    token = newToken();
  }

  private static String newToken() {
    return "local." + UUID.randomUUID().toString().replace("-", "");
  }

  /** Whether Discord lets it have the privileged intents. */
  boolean hasPrivilegedIntents() {
    return privilegedIntents;
  }

  /** Lets it have the privileged intents, such as the one to read every message. */
  public void allowPrivilegedIntents() {
    privilegedIntents = true;
  }

  int recommendedShards() {
    return recommendedShards;
  }

  /** Recommends so many shards. */
  public void recommendShards(int shards) {
    recommendedShards = shards;
  }

  JsonObject user() {
    return Json.object(
        "id",
        id,
        "username",
        LocalDiscord.BOT_NAME,
        "discriminator",
        "0",
        "bot",
        true,
        "public_flags",
        0);
  }

  /** The user as it is told of itself. */
  JsonObject self() {
    return Json.with(user(), "verified", true, "mfa_enabled", false, "flags", 0);
  }
}
