package dev.caucus.slack;

import dev.caucus.slack.api.SlackThreads;
import dev.caucus.slack.install.Installation;
import dev.caucus.slack.install.Installations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All the workspaces that have installed the bot. */
final class SharedWorkspaces implements Workspaces {

  private static final Logger log = LoggerFactory.getLogger(SharedWorkspaces.class);

  private final Installations installations;
  private final SlackThreads threads;

  SharedWorkspaces(Installations installations, SlackThreads threads) {
    this.installations = installations;
    this.threads = threads;
  }

  @Override
  public Optional<String> of(String team) {
    return installations.of(team);
  }

  @Override
  public Optional<String> botUser(String team) {
    return installations.find(team).map(Installation::botUser);
  }

  @Override
  public void refused(String team, String code) {
    log.warn("Slack refuses what the bot does in workspace {}: {}", team, code);
  }

  @Override
  public void uninstalled(String team, Instant happened) {
    installations.uninstalled(team, happened);
    if (installations.of(team).isEmpty()) {
      threads.forget(team);
    }
  }

  @Override
  public void revoked(String team, List<String> botUsers, Instant happened) {
    installations.revoked(team, botUsers, happened);
  }
}
