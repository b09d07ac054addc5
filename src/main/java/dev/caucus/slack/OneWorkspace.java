package dev.caucus.slack;

import dev.caucus.slack.connection.Identity;
import dev.caucus.slack.connection.TokenCheck.Result.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The one workspace whose token is set; nothing is said anywhere else. */
final class OneWorkspace implements Workspaces {

  /** Slack tells within a second whose the token is. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String MISSING_SCOPE = "missing_scope";

  private final String token;
  private final Identity identity;
  private final Consumer<String> rejected;

  /**
   * A bot with a token of its own.
   *
   * @param rejected is told of what Slack says when it does not accept the token any more
   */
  OneWorkspace(String token, Identity identity, Consumer<String> rejected) {
    this.token = token;
    this.identity = identity;
    this.rejected = rejected;
  }

  @Override
  public Optional<String> of(String team) {
    return identity.within(PATIENCE).filter(own -> isOf(own, team)).map(own -> token);
  }

  @Override
  public Optional<String> botUser(String team) {
    return identity
        .now()
        .filter(own -> isOf(own, team))
        .map(Accepted::botUser)
        .filter(user -> !user.isEmpty());
  }

  /** A scope that is missing leaves the token good for everything else. */
  @Override
  public void refused(String team, String code) {
    if (!code.equals(MISSING_SCOPE)) {
      rejected.accept(code);
    }
  }

  @Override
  public void uninstalled(String team, Instant happened) {
    rejected.accept("app_uninstalled");
  }

  @Override
  public void revoked(String team, List<String> botUsers, Instant happened) {
    if (identity.now().filter(own -> botUsers.contains(own.botUser())).isPresent()) {
      rejected.accept("token_revoked");
    }
  }

  private static boolean isOf(Accepted own, String team) {
    return own.teamId().isEmpty() || own.teamId().equals(team);
  }
}
