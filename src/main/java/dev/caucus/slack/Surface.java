package dev.caucus.slack;

import java.util.List;

/** What Slack has to know of the bot: its manifest says the same, and a test compares them. */
final class Surface {

  static final String ASK = "/ask";
  static final String RECOMMEND = "/recommend";
  static final String POLL = "/poll";
  static final String CAUCUS = "/caucus";

  /** The slash commands. */
  static final List<String> COMMANDS = List.of(ASK, RECOMMEND, POLL, CAUCUS);

  /** The events that the bot subscribes to. */
  static final List<String> EVENTS =
      List.of(
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "assistant_thread_context_changed",
          "assistant_thread_started",
          "message.channels",
          "message.groups",
          "message.im",
          "message.mpim",
          "tokens_revoked");

  /** The shortcut in a message's menu. */
  static final String SHORTCUT = "ask_caucus";

  private Surface() {}
}
