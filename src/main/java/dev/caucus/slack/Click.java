package dev.caucus.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.slack.api.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed a button of a message.
 *
 * @param channel where the message stands
 * @param thread the thread that the message belongs to; null for none
 * @param message the message's timestamp
 * @param ephemeral whether nobody else sees the message
 * @param person who pressed it
 * @param name what they are called
 * @param token what the button stands for
 * @param block the id of the block that the button is in
 * @param responseUrl where to answer
 * @param trigger what a form can be opened with
 * @param event what identifies this click
 */
record Click(
    Address channel,
    @Nullable String thread,
    String message,
    boolean ephemeral,
    String person,
    @Nullable String name,
    String token,
    String block,
    String responseUrl,
    String trigger,
    String event) {

  Click {
    if (!Address.isTimestamp(message) || (thread != null && !Address.isTimestamp(thread))) {
      throw new IllegalArgumentException("a click without a proper message");
    }
    if (!Address.isId(person)) {
      throw new IllegalArgumentException("a click of nobody");
    }
  }

  /** What was pressed; empty if it stands for nothing, as a link does. */
  static Optional<Click> of(String team, BlockActionPayload payload) {
    if (payload.getContainer() == null
        || payload.getContainer().getMessageTs() == null
        || payload.getChannel() == null
        || payload.getActions().isEmpty()) {
      return Optional.empty();
    }
    Action action = payload.getActions().getFirst();
    return token(action).map(token -> read(team, payload, action, token));
  }

  private static Click read(String team, BlockActionPayload payload, Action action, String token) {
    String message = payload.getContainer().getMessageTs();
    String person = payload.getUser().getId();
    return new Click(
        Address.told(team, payload.getChannel().getId()),
        thread(payload),
        message,
        payload.getContainer().isEphemeral(),
        person,
        payload.getUser().getName(),
        token,
        action.getBlockId() == null ? "" : action.getBlockId(),
        payload.getResponseUrl() == null ? "" : payload.getResponseUrl(),
        payload.getTriggerId() == null ? "" : payload.getTriggerId(),
        "b/%s/%s/%s/%s".formatted(team, person, message, action.getActionTs()));
  }

  private static @Nullable String thread(BlockActionPayload payload) {
    if (payload.getContainer().getThreadTs() != null) {
      return payload.getContainer().getThreadTs();
    }
    return payload.getMessage() == null ? null : payload.getMessage().getThreadTs();
  }

  private static Optional<String> token(Action action) {
    if (action.getSelectedOption() != null) {
      return Optional.ofNullable(action.getSelectedOption().getValue());
    }
    return Optional.ofNullable(action.getValue());
  }

  /** Where the conversation goes on that the message belongs to. */
  Address place() {
    if (ephemeral && !Channels.isDirect(channel.channel())) {
      return (thread == null ? channel : channel.thread(thread)).onlyFor(person);
    }
    if (Channels.isDirect(channel.channel())) {
      // A message that others answered in a thread names itself as its thread.
      return thread == null || thread.equals(message) ? channel : channel.thread(thread);
    }
    return channel.thread(thread == null ? message : thread);
  }

  /** The messages that say together what the button belongs to, its own last. */
  List<String> messages() {
    List<String> all = new ArrayList<>(SlackVoice.Together.before(block));
    all.add(message);
    return List.copyOf(all);
  }

  /** Where to say what only whoever pressed is to see: in a thread if one has begun. */
  Address aside() {
    return thread == null ? channel : channel.thread(thread);
  }

  /** What is answered where everybody sees it. */
  Cause cause() {
    return new Cause(event, message);
  }

  Origin origin() {
    return new Origin(
        place().conversation(),
        new Participant(channel.team() + "/" + person, name),
        event,
        channel.channelName());
  }
}
