package dev.caucus.slack;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Slack is reached.
 *
 * @param botToken the token of the bot user, xoxb-…
 * @param appToken the token for Socket Mode, xapp-…
 * @param signingSecret what Slack signs its requests with, where there is no Socket Mode
 * @param clientId the app's client id, to be installed in several workspaces
 * @param clientSecret the app's client secret, likewise
 * @param apiUrl where Slack's methods are, for tests and proxies
 */
@ConfigurationProperties("caucus.slack")
public record SlackSettings(
    @Nullable String botToken,
    @Nullable String appToken,
    @Nullable String signingSecret,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @DefaultValue("https://slack.com/api/") URI apiUrl) {

  /** An empty setting, as a container file leaves it behind, is none. */
  public SlackSettings {
    botToken = blankToNull(botToken);
    appToken = blankToNull(appToken);
    signingSecret = blankToNull(signingSecret);
    clientId = blankToNull(clientId);
    clientSecret = blankToNull(clientSecret);
  }

  private static @Nullable String blankToNull(@Nullable String secret) {
    return secret == null || secret.isBlank() ? null : secret.strip();
  }

  @Override
  public String toString() {
    return "SlackSettings[botToken=%s, appToken=%s, signingSecret=%s, clientId=%s, clientSecret=%s, apiUrl=%s]"
        .formatted(
            masked(botToken),
            masked(appToken),
            masked(signingSecret),
            Objects.toString(clientId, "not set"),
            masked(clientSecret),
            apiUrl);
  }

  private static String masked(@Nullable String secret) {
    return secret == null ? "not set" : "******";
  }
}
