package dev.caucus.slack.install;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.service.InstallationService;
import dev.caucus.chat.Wording;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the installations to the SDK, which asks for the token of each event's workspace. */
final class BoltInstallations implements InstallationService {

  private final Installations installations;
  private final Clock clock;

  BoltInstallations(Installations installations, Clock clock) {
    this.installations = installations;
    this.clock = clock;
  }

  @Override
  public @Nullable Bot findBot(@Nullable String enterprise, @Nullable String team) {
    return Optional.ofNullable(team)
        .flatMap(installations::find)
        .filter(found -> isOf(enterprise, found))
        .map(BoltInstallations::bot)
        .orElse(null);
  }

  /** Nobody grants the bot a token of their own. */
  @Override
  public @Nullable Installer findInstaller(
      @Nullable String enterprise, @Nullable String team, @Nullable String user) {
    return null;
  }

  @Override
  public void deleteBot(Bot bot) {
    installations.uninstalled(bot.getTeamId(), clock.instant());
  }

  @Override
  public void deleteInstaller(Installer installer) {
    // There is none.
  }

  @Override
  public void deleteAll(@Nullable String enterprise, String team) {
    installations.uninstalled(team, clock.instant());
  }

  @Override
  public void saveInstallerAndBot(Installer installer) {
    throw new UnsupportedOperationException("installations are kept when Slack grants them");
  }

  @Override
  public boolean isHistoricalDataEnabled() {
    return false;
  }

  @Override
  public void setHistoricalDataEnabled(boolean enabled) {
    if (enabled) {
      throw new UnsupportedOperationException("only what a workspace granted last is kept");
    }
  }

  @Override
  public String getInstallationGuideText(
      @Nullable String enterprise, @Nullable String team, @Nullable String user) {
    return Wording.say("slack.install.not-here");
  }

  private static boolean isOf(@Nullable String enterprise, Installation found) {
    return enterprise == null
        || found.enterprise().isEmpty()
        || found.enterprise().equals(enterprise);
  }

  private static Bot bot(Installation found) {
    var bot = new DefaultBot();
    bot.setAppId(found.app());
    bot.setEnterpriseId(found.enterprise().isEmpty() ? null : found.enterprise());
    bot.setTeamId(found.team());
    bot.setBotId(found.bot());
    bot.setBotUserId(found.botUser());
    bot.setBotScope(found.scope());
    bot.setScope(found.scope());
    bot.setBotAccessToken(found.token());
    return bot;
  }
}
