package dev.caucus.discord;

import dev.caucus.discord.api.Place;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import org.jspecify.annotations.Nullable;

/**
 * Where something happens.
 *
 * @param place the channel, thread or direct message
 * @param thread whether it is a thread
 * @param channelName the platform-neutral name of the channel, which is the one around a thread
 */
record Where(Place place, boolean thread, String channelName) {

  static Where of(@Nullable Guild guild, @Nullable Channel channel) {
    Objects.requireNonNull(channel, "what people can do is done in a channel");
    String server = guild == null ? Place.DIRECT : guild.getId();
    Place place = Place.channel(server, channel.getId());
    return channel instanceof ThreadChannel thread
        ? new Where(place, true, server + "/" + thread.getParentChannel().getId())
        : new Where(place, false, place.channelName());
  }

  /** Whether everything that is said here belongs to one conversation. */
  boolean isOneConversation() {
    return thread || place.isDirect();
  }

  /** Where the bot speaks with one person alone; in direct messages that is everywhere. */
  Place aloneWith(String person) {
    return place.isDirect() ? place : place.onlyFor(person);
  }

  /** The conversation that a message begins, or goes on with if there is but one. */
  Place conversationAt(String message) {
    return isOneConversation() ? place : place.about(message);
  }
}
