package dev.caucus.slack;

import dev.caucus.chat.Wording;

/** How the bot is to reach Slack, by what is set. */
enum SlackMode {
  /** Nothing is set. */
  OFF,
  /** A bot token, but nothing by which Slack could reach the bot. */
  DEAF,
  /** Something by which Slack reaches the bot, but nothing that lets it answer. */
  MUTE,
  /** A bot token and an app token: the bot calls Slack. */
  SOCKET,
  /** A bot token and a signing secret: Slack calls the bot. */
  HTTP,
  /** The app's credentials and a signing secret: workspaces install the bot by themselves. */
  SHARED;

  static SlackMode of(SlackSettings settings) {
    boolean signed = settings.signingSecret() != null;
    if (settings.botToken() != null) {
      return settings.appToken() != null ? SOCKET : signed ? HTTP : DEAF;
    }
    boolean installed = settings.clientId() != null && settings.clientSecret() != null;
    if (installed && signed) {
      return SHARED;
    }
    return settings.appToken() != null || signed || installed ? MUTE : OFF;
  }

  boolean isOn() {
    return this == SOCKET || this == HTTP || this == SHARED;
  }

  /** What to tell whoever starts the bot without Slack. */
  String explanation() {
    return switch (this) {
      case OFF -> Wording.say("slack.off");
      case DEAF -> Wording.say("slack.deaf");
      case MUTE -> Wording.say("slack.mute");
      case SOCKET, HTTP, SHARED -> "";
    };
  }
}
