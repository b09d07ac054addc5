package dev.caucus.slack.api;

import java.util.Optional;

/** Knows with which token the bot acts in which workspace. */
@FunctionalInterface
public interface BotTokens {

  /** The token for a workspace; empty if the bot is not installed there. */
  Optional<String> of(String team);
}
