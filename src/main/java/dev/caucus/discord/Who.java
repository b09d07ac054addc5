package dev.caucus.discord;

import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.discord.api.Place;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.Interaction;

/** Tells the rest of Caucus who did something, and where. */
final class Who {

  private Who() {}

  /** The origin of an interaction; its id names it, however often Discord tells of it. */
  static Origin of(Interaction interaction, Where where, Place conversation) {
    return of(interaction.getUser(), where, conversation, "i/" + interaction.getId());
  }

  static Origin of(User user, Where where, Place conversation, String event) {
    return new Origin(
        conversation.conversation(),
        // In every server and in direct messages somebody is the same person.
        new Participant(user.getId(), user.getEffectiveName()),
        event,
        where.channelName());
  }
}
