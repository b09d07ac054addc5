package dev.caucus.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.slack.api.Address;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command that somebody gave, by typing it or from a menu.
 *
 * @param command its name without the slash
 * @param channel where it was given
 * @param arguments what followed the name
 * @param responseUrl where to answer
 * @param trigger what a form can be opened with
 */
record Given(
    String command,
    Address channel,
    String person,
    @Nullable String name,
    String arguments,
    String responseUrl,
    String trigger) {

  Given {
    if (!Address.isId(person)) {
      throw new IllegalArgumentException("a command of nobody");
    }
    Objects.requireNonNull(responseUrl);
    Objects.requireNonNull(trigger);
  }

  static Given of(String team, SlashCommandPayload payload) {
    String arguments = SlackText.of(payload.getText()).withoutMentionsOf(null);
    String command = payload.getCommand().substring(1);
    // Whoever asks nothing wants to know what can be asked.
    return new Given(
        command.equals("ask") && arguments.isEmpty() ? "help" : command,
        Address.told(team, payload.getChannelId()),
        payload.getUserId(),
        payload.getUserName(),
        arguments,
        payload.getResponseUrl(),
        payload.getTriggerId());
  }

  /** Asking about a message is asking what it says. */
  static Given of(String team, MessageShortcutPayload payload) {
    return new Given(
        "ask",
        Address.told(team, payload.getChannel().getId()),
        payload.getUser().getId(),
        payload.getUser().getName(),
        SlackText.of(payload.getMessage().getText()).withoutMentionsOf(null),
        payload.getResponseUrl(),
        payload.getTriggerId());
  }

  boolean isDirect() {
    return Channels.isDirect(channel.channel());
  }

  /** A conversation in the channel that nobody else takes part in. */
  Address aside() {
    return channel.onlyFor(person);
  }

  Origin origin(Address place) {
    return new Origin(
        place.conversation(),
        new Participant(channel.team() + "/" + person, name),
        event(),
        channel.channelName());
  }

  /** What identifies this command, however often Slack delivers it. */
  String event() {
    return "c/" + channel.team() + "/" + trigger;
  }
}
