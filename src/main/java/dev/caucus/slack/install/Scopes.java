package dev.caucus.slack.install;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bot asks a workspace for. */
public final class Scopes {

  /** The scopes of the bot's token, in the order of the alphabet. */
  public static final List<String> BOT =
      List.of(
          "app_mentions:read",
          "assistant:write",
          "channels:history",
          "channels:read",
          "chat:write",
          "commands",
          "files:write",
          "groups:history",
          "groups:read",
          "im:history",
          "im:write",
          "mpim:history",
          "mpim:read",
          "users:read");

  private Scopes() {}

  /** Those that are not among the granted ones, which Slack lists with commas. */
  static List<String> missing(@Nullable String granted) {
    List<String> given = granted == null ? List.of() : Arrays.asList(granted.split("[,\\s]+", -1));
    return BOT.stream().filter(scope -> !given.contains(scope)).toList();
  }
}
