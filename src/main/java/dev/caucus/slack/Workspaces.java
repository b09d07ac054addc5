package dev.caucus.slack;

import dev.caucus.slack.api.BotTokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The workspaces that the bot is in. */
interface Workspaces extends BotTokens {

  /** The bot's own user in a workspace, if that is known by now. */
  Optional<String> botUser(String team);

  /** Slack has refused a call with that workspace's token. */
  void refused(String team, String code);

  /** A workspace has taken the bot away. */
  void uninstalled(String team, Instant happened);

  /** A workspace has revoked the tokens of those bot users. */
  void revoked(String team, List<String> botUsers, Instant happened);
}
