package dev.caucus.slack.install;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The app that workspaces install.
 *
 * @param clientId its client id
 * @param clientSecret its client secret
 * @param apiUrl where Slack's methods are
 * @param publicUrl where people reach the pages of Caucus; null if that is not set
 */
public record OAuthApp(String clientId, String clientSecret, URI apiUrl, @Nullable URI publicUrl) {

  /** The page on which an installation begins. */
  public static final String INSTALL_PATH = "/slack/install";

  /** The page to which Slack sends the browser back. */
  public static final String REDIRECT_PATH = "/slack/oauth_redirect";

  /** Where Slack is to send the browser back; empty for the one that the app has in Slack. */
  Optional<String> redirectUrl() {
    return Optional.ofNullable(publicUrl)
        .map(url -> url.toString().replaceFirst("/+$", "") + REDIRECT_PATH);
  }

  @Override
  public String toString() {
    return "OAuthApp[clientId=%s, apiUrl=%s, publicUrl=%s]".formatted(clientId, apiUrl, publicUrl);
  }
}
