package dev.caucus.slack.api;

import dev.caucus.chat.NotDelivered.Reason;
import java.util.Set;

/** What Slack's error codes mean for whoever has to do something about them. */
final class Refusal {

  /** Somebody who runs the bot has to look after its token or its scopes. */
  private static final Set<String> OF_THE_TOKEN =
      Set.of(
          "account_inactive",
          "invalid_auth",
          "missing_scope",
          "not_allowed_token_type",
          "not_authed",
          "token_expired",
          "token_revoked");

  /** A private channel looks like a missing one to whoever is not in it. */
  private static final Set<String> NOT_A_MEMBER = Set.of("channel_not_found", "not_in_channel");

  private static final Set<String> GONE =
      Set.of(
          "edit_window_closed",
          "exchanged_trigger_id",
          "expired_trigger_id",
          "expired_url",
          "invalid_trigger_id",
          "is_archived",
          "message_not_found",
          "thread_not_found",
          "trigger_exchanged",
          "trigger_expired",
          "used_url",
          "user_disabled",
          "user_not_found",
          "user_not_in_channel",
          "user_not_visible",
          "users_not_found");

  private static final Set<String> NOT_ALLOWED =
      Set.of(
          "access_denied",
          "cannot_reply_to_message",
          "cannot_dm_bot",
          "cant_delete_message",
          "cant_post_message",
          "cant_update_message",
          "channel_is_limited_access",
          "ekm_access_denied",
          "file_uploads_disabled",
          "enterprise_is_restricted",
          "messages_tab_disabled",
          "no_permission",
          "not_enabled",
          "org_login_required",
          "team_access_not_granted",
          "team_not_found");

  /** Slack had a bad moment, or is moving the workspace. */
  private static final Set<String> PASSING =
      Set.of(
          "fatal_error",
          "internal_error",
          "request_timeout",
          "service_unavailable",
          "team_added_to_org");

  private static final Set<String> TOO_FAST = Set.of("rate_limited", "ratelimited");

  private Refusal() {}

  static Reason reason(String code) {
    if (NOT_A_MEMBER.contains(code)) {
      return Reason.NOT_A_MEMBER;
    }
    if (GONE.contains(code)) {
      return Reason.GONE;
    }
    return isOfTheToken(code) || NOT_ALLOWED.contains(code) || code.startsWith("restricted_action")
        ? Reason.NOT_ALLOWED
        : Reason.UNREACHABLE;
  }

  static boolean isOfTheToken(String code) {
    return OF_THE_TOKEN.contains(code);
  }

  static boolean isPassing(String code) {
    return PASSING.contains(code);
  }

  static boolean isTooFast(String code) {
    return TOO_FAST.contains(code);
  }
}
