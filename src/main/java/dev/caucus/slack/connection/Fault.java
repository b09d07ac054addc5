package dev.caucus.slack.connection;

import java.util.Set;

/**
 * Why Slack cannot be used right now.
 *
 * @param error Slack's code, or a short one of our own; never a token
 * @param remedy what to do about it
 */
record Fault(String error, String remedy) {

  /** What Slack says of a token that will not work until somebody acts. */
  private static final Set<String> REFUSALS =
      Set.of(
          "access_denied",
          "account_inactive",
          "ekm_access_denied",
          "enterprise_is_restricted",
          "invalid_auth",
          "missing_scope",
          "no_permission",
          "not_allowed_token_type",
          "not_authed",
          "org_login_required",
          "team_access_not_granted",
          "token_expired",
          "token_revoked");

  private static final Set<String> LEFT = Set.of("account_inactive", "token_revoked");

  static boolean isRefusal(String code) {
    return REFUSALS.contains(code);
  }

  static Fault botToken(String code) {
    return new Fault(
        code,
        LEFT.contains(code)
            ? "install the app in the workspace again and set caucus.slack.bot-token to its new Bot"
                + " User OAuth Token (xoxb-…)"
            : "set caucus.slack.bot-token to the Bot User OAuth Token (xoxb-…) that the app's page"
                + " OAuth & Permissions shows");
  }

  static Fault appToken(String code) {
    return new Fault(
        code,
        "set caucus.slack.app-token to an app-level token (xapp-…) with the scope"
            + " connections:write, from the app's page Basic Information");
  }

  /** The connection is down; codes other than these come from Slack. */
  static Fault connection(String code) {
    return new Fault(
        code,
        switch (code) {
          case "unreachable" -> "see whether this machine reaches Slack, and caucus.slack.api-url";
          case "link_disabled" -> "switch Socket Mode on again, on the app's page Socket Mode";
          default ->
              "nothing, as long as it passes; Slack tells of its troubles on slack-status.com";
        });
  }
}
