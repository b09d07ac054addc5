package dev.caucus.slack.install;

import com.slack.api.Slack;
import com.slack.api.bolt.request.builtin.OAuthCallbackRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an installation when Slack sends the browser back. */
final class InstallOutcome {

  private static final Logger log = LoggerFactory.getLogger(InstallOutcome.class);

  private static final int ID_LENGTH = 8;

  private final Slack slack;
  private final Installations installations;

  InstallOutcome(Slack slack, Installations installations) {
    this.slack = slack;
    this.installations = installations;
  }

  Response granted(OAuthCallbackRequest request, Response response, OAuthV2AccessResponse granted) {
    if (granted.isEnterpriseInstall() || granted.getTeam() == null) {
      return failed(response, Failure.ORGANISATION, "");
    }
    if (granted.getRefreshToken() != null) {
      return failed(response, Failure.ROTATION, "");
    }
    try {
      return checked(response, granted);
    } catch (IOException | SlackApiException | RuntimeException e) {
      return broken(request, response, e);
    }
  }

  Response cancelled(OAuthCallbackRequest request, Response response) {
    String code = word(request.getPayload().getError());
    return code.equals("access_denied")
        ? failed(response, Failure.CANCELLED, "")
        : failed(response, Failure.REFUSED, code);
  }

  Response stale(OAuthCallbackRequest request, Response response) {
    return failed(response, Failure.STALE, "");
  }

  Response refused(OAuthCallbackRequest request, Response response, OAuthV2AccessResponse refusal) {
    return failed(response, Failure.REFUSED, word(refusal.getError()));
  }

  Response broken(OAuthCallbackRequest request, Response response, Exception e) {
    String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
    log.error("An installation failed, error {}", id, e);
    return failed(response, Failure.BROKEN, id);
  }

  private Response checked(Response response, OAuthV2AccessResponse granted)
      throws IOException, SlackApiException {
    String team = granted.getTeam().getId();
    AuthTestResponse bot = slack.methods(granted.getAccessToken()).authTest(r -> r);
    if (!bot.isOk()) {
      return failed(response, Failure.REFUSED, word(bot.getError()));
    }
    if (!team.equals(bot.getTeamId())) {
      // What is kept under a workspace's name has to be that workspace's own.
      throw new IllegalStateException(
          "the token granted by %s is one of %s".formatted(team, bot.getTeamId()));
    }
    Installation installation = installation(granted, bot);
    warnOfMissingScopes(installation);
    installations.save(installation);
    return page(response, 200, InstallPages.done(installation));
  }

  private static Installation installation(OAuthV2AccessResponse granted, AuthTestResponse bot) {
    return new Installation(
        granted.getTeam().getId(),
        granted.getEnterprise() == null ? "" : orEmpty(granted.getEnterprise().getId()),
        orEmpty(granted.getAppId()),
        orEmpty(bot.getBotId()),
        orEmpty(Objects.requireNonNullElse(granted.getBotUserId(), bot.getUserId())),
        orEmpty(granted.getScope()),
        granted.getAccessToken(),
        granted.getAuthedUser() == null ? "" : orEmpty(granted.getAuthedUser().getId()));
  }

  private static void warnOfMissingScopes(Installation installation) {
    List<String> missing = Scopes.missing(installation.scope());
    if (!missing.isEmpty()) {
      log.warn("Workspace {} did not grant the scopes {}", installation.team(), missing);
    }
  }

  private static Response failed(Response response, Failure failure, String argument) {
    log.info("An installation came to nothing: {} {}", failure, argument);
    return page(response, failure.status(), InstallPages.failed(failure, argument));
  }

  private static Response page(Response response, int status, String html) {
    response.setStatusCode(status);
    response.setContentType("text/html; charset=utf-8");
    response.setBody(html);
    return response;
  }

  /** A code, if it is one: what comes with the address may be anything. */
  private static String word(@Nullable String code) {
    return code != null && code.matches("\\w{1,60}") ? code : "unknown";
  }

  private static String orEmpty(@Nullable String id) {
    return id == null ? "" : id;
  }
}
