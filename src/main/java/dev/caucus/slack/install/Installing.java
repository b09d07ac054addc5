package dev.caucus.slack.install;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2AccessErrorHandler;
import com.slack.api.bolt.service.builtin.oauth.OAuthV2SuccessHandler;
import dev.caucus.slack.api.SlackHttp;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets workspaces install the bot by themselves. */
public final class Installing {

  private final OAuthApp oauth;
  private final Installations installations;
  private final OAuthStates states;
  private final Clock clock;

  /** Installing that app, with the state of each attempt in that database. */
  public Installing(OAuthApp oauth, Installations installations, JdbcClient jdbc, Clock clock) {
    this.oauth = oauth;
    this.installations = installations;
    this.states = new OAuthStates(jdbc, clock);
    this.clock = clock;
  }

  /**
   * Makes an app one for several workspaces; to be called before it starts.
   *
   * <p>Each event is then handled with the token that its own workspace granted.
   */
  public void configure(App app) {
    AppConfig config = app.config();
    config.setSingleTeamBotToken(null);
    config.setClientId(oauth.clientId());
    config.setClientSecret(oauth.clientSecret());
    config.setScope(String.join(",", Scopes.BOT));
    config.setUserScope(null);
    config.setRedirectUri(oauth.redirectUrl().orElse(null));
    config.setAppPath(null);
    config.setOauthInstallPath(OAuthApp.INSTALL_PATH);
    config.setOauthRedirectUriPath(OAuthApp.REDIRECT_PATH);
    config.setOAuthInstallPageRenderer(url -> InstallPages.start(authorizeUrl(url)));
    // The SDK switched both pages off when it made the app.
    app.asOAuthApp(true);
    answer(app);
  }

  /** The pages under {@link OAuthApp#INSTALL_PATH} and {@link OAuthApp#REDIRECT_PATH}. */
  public HttpServlet pages(App app) {
    return new InstallServlet(app);
  }

  private void answer(App app) {
    var outcome = new InstallOutcome(app.slack(), installations);
    app.service(states);
    app.service(new BoltInstallations(installations, clock));
    app.oauthCallback((OAuthV2SuccessHandler) outcome::granted);
    app.oauthCallbackError(outcome::cancelled);
    app.oauthCallbackStateError(outcome::stale);
    app.oauthCallbackAccessError((OAuthV2AccessErrorHandler) outcome::refused);
    app.oauthCallbackException(outcome::broken);
  }

  /** The SDK knows the real Slack alone; one on this machine has the same page. */
  private String authorizeUrl(String url) {
    return SlackHttp.isThisMachine(oauth.apiUrl())
        ? oauth.apiUrl().resolve(url.replaceFirst("^https://slack\\.com", "")).toString()
        : url;
  }
}
