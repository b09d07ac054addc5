package dev.caucus.discord;

import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.Notices;

/** What the bot says in Discord and nowhere else. */
final class Words {

  private Words() {}

  /** Somebody who may not change how the bot behaves in a channel. */
  static Reply notAllowed() {
    return Notices.notice("denied", Wording.say("discord.settings-denied"));
  }

  /** A reply that Discord does not let the bot read. */
  static Reply unreadable() {
    return Notices.notice("unreadable", Wording.say("discord.unreadable"));
  }
}
