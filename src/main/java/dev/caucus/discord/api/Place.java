package dev.caucus.discord.api;

import dev.caucus.chat.ConversationRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in Discord where a conversation goes on.
 *
 * @param server the server's id, or {@value #DIRECT} for direct messages
 * @param channel the id of the channel, thread or direct message
 * @param about the id of the message that the conversation began with, where people refer to
 *     messages instead of writing in a thread; null for the whole channel
 * @param onlyFor the id of the person whom private messages there are for; null if everybody in the
 *     channel takes part
 */
public record Place(
    String server, String channel, @Nullable String about, @Nullable String onlyFor) {

  /** The name of this platform in a {@link ConversationRef}. */
  public static final String PLATFORM = "discord";

  /** Stands for a server where there is none. */
  public static final String DIRECT = "@me";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<server>@me|[0-9]+)/(?<channel>[0-9]+)(?:/m(?<about>[0-9]+))?(?:/@(?<person>[0-9]+))?");

  /** The channel itself. */
  public static Place channel(String server, String channel) {
    return new Place(server, channel, null, null);
  }

  /** The place of a conversation; empty if it is none in Discord. */
  public static Optional<Place> of(ConversationRef conversation) {
    Matcher id = FORM.matcher(conversation.id());
    return conversation.platform().equals(PLATFORM) && id.matches()
        ? Optional.of(
            new Place(
                id.group("server"), id.group("channel"), id.group("about"), id.group("person")))
        : Optional.empty();
  }

  /** The conversation in the same channel that begins with a message. */
  public Place about(String message) {
    return new Place(server, channel, message, onlyFor);
  }

  /** The same place for one person alone. */
  public Place onlyFor(String person) {
    return new Place(server, channel, about, person);
  }

  /** The same place for everybody in the channel. */
  public Place forEverybody() {
    return new Place(server, channel, about, null);
  }

  /** Whether it is a direct message. */
  public boolean isDirect() {
    return server.equals(DIRECT);
  }

  /** The platform-neutral name of the conversation at this place. */
  public ConversationRef conversation() {
    return new ConversationRef(
        PLATFORM,
        channelName()
            + (about == null ? "" : "/m" + about)
            + (onlyFor == null ? "" : "/@" + onlyFor));
  }

  /** The platform-neutral name of the channel. */
  public String channelName() {
    return server + "/" + channel;
  }
}
