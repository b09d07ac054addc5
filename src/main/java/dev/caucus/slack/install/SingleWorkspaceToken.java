package dev.caucus.slack.install;

import dev.caucus.slack.api.BotTokens;
import java.util.Optional;
import java.util.function.Supplier;

/** The one token of a bot that is set up for one workspace, and for no other. */
public final class SingleWorkspaceToken implements BotTokens {

  private final String token;
  private final Supplier<Optional<String>> team;

  /**
   * A token for one workspace.
   *
   * @param team the id of the workspace that the token is of, once Slack has told it
   */
  public SingleWorkspaceToken(String token, Supplier<Optional<String>> team) {
    this.token = token;
    this.team = team;
  }

  @Override
  public Optional<String> of(String asked) {
    return team.get().filter(asked::equals).map(own -> token);
  }
}
