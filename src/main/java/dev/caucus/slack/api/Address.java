package dev.caucus.slack.api;

import dev.caucus.chat.ConversationRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in Slack where a conversation goes on.
 *
 * @param team the workspace's id
 * @param channel the id of the channel or direct message
 * @param thread the timestamp of the thread's first message; null for the channel itself
 * @param onlyFor the id of the person whom private messages there are for; null if everybody in the
 *     channel takes part
 */
public record Address(
    String team, String channel, @Nullable String thread, @Nullable String onlyFor) {

  /** The name of this platform in a {@link ConversationRef}. */
  public static final String PLATFORM = "slack";

  private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,40}");
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9.]{1,40}");

  private static final Pattern FORM =
      Pattern.compile(
          "(?<team>%1$s)/(?<channel>%1$s)(?:/(?<thread>%2$s))?(?:/@(?<person>%1$s))?"
              .formatted(ID.pattern(), TIMESTAMP.pattern()));

  /**
   * The channel that an event tells of.
   *
   * @throws IllegalArgumentException if there cannot be one of that name
   */
  public static Address told(@Nullable String team, @Nullable String channel) {
    if (team == null || channel == null || !isId(team) || !isId(channel)) {
      throw new IllegalArgumentException("this is no place in Slack");
    }
    return channel(team, channel);
  }

  /**
   * The thread that an event tells of.
   *
   * @throws IllegalArgumentException if there cannot be one of that name
   */
  public static Address told(
      @Nullable String team, @Nullable String channel, @Nullable String thread) {
    if (thread == null || !isTimestamp(thread)) {
      throw new IllegalArgumentException("this is no thread in Slack");
    }
    return told(team, channel).thread(thread);
  }

  /** Whether it can be the id of a workspace, a channel or a person. */
  public static boolean isId(@Nullable String id) {
    return id != null && ID.matcher(id).matches();
  }

  /** Whether it can be the timestamp that names a message. */
  public static boolean isTimestamp(@Nullable String timestamp) {
    return timestamp != null && TIMESTAMP.matcher(timestamp).matches();
  }

  /** The channel itself. */
  public static Address channel(String team, String channel) {
    return new Address(team, channel, null, null);
  }

  /** The place of a conversation; empty if it is none in Slack. */
  public static Optional<Address> of(ConversationRef conversation) {
    Matcher id = FORM.matcher(conversation.id());
    return conversation.platform().equals(PLATFORM) && id.matches()
        ? Optional.of(
            new Address(
                id.group("team"), id.group("channel"), id.group("thread"), id.group("person")))
        : Optional.empty();
  }

  /** A thread of the same channel. */
  public Address thread(String timestamp) {
    return new Address(team, channel, timestamp, onlyFor);
  }

  /** The same place for one person alone. */
  public Address onlyFor(String person) {
    return new Address(team, channel, thread, person);
  }

  /** The platform-neutral name of the conversation at this place. */
  public ConversationRef conversation() {
    return new ConversationRef(
        PLATFORM,
        channelName()
            + (thread == null ? "" : "/" + thread)
            + (onlyFor == null ? "" : "/@" + onlyFor));
  }

  /** The platform-neutral name of the channel, whatever the thread. */
  public String channelName() {
    return team + "/" + channel;
  }
}
