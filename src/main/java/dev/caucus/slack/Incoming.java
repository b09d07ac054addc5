package dev.caucus.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.slack.api.Address;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wrote, whichever event told of it.
 *
 * @param channel where it stands
 * @param thread the thread that it was written in; null for none
 * @param timestamp its timestamp, which names it in its channel
 * @param person who wrote it; null if no person did
 * @param text what it says
 * @param bot the bot's own id; null if the event does not tell
 * @param mention whether Slack says that the bot is spoken to
 */
record Incoming(
    Address channel,
    @Nullable String thread,
    String timestamp,
    @Nullable String person,
    SlackText text,
    @Nullable String bot,
    boolean mention) {

  Incoming {
    if (!Address.isTimestamp(timestamp) || (thread != null && !Address.isTimestamp(thread))) {
      throw new IllegalArgumentException("a message without a proper timestamp");
    }
    if (person != null && !Address.isId(person)) {
      throw new IllegalArgumentException("a message of nobody");
    }
  }

  static Incoming of(String team, EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    return new Incoming(
        Address.told(team, event.getChannel()),
        event.getThreadTs(),
        event.getTs(),
        event.getUser(),
        SlackText.of(event.getText()),
        bot(payload),
        true);
  }

  static Incoming ofMessage(String team, EventsApiPayload<MessageEvent> payload) {
    MessageEvent event = payload.getEvent();
    Address channel = Address.told(team, event.getChannel());
    return message(
        channel, event.getThreadTs(), event.getTs(), event.getUser(), event.getText(), payload);
  }

  static Incoming ofFile(String team, EventsApiPayload<MessageFileShareEvent> payload) {
    MessageFileShareEvent event = payload.getEvent();
    Address channel = Address.told(team, event.getChannel());
    return message(
        channel, event.getThreadTs(), event.getTs(), event.getUser(), event.getText(), payload);
  }

  static Incoming ofBroadcast(String team, EventsApiPayload<MessageThreadBroadcastEvent> payload) {
    MessageThreadBroadcastEvent event = payload.getEvent();
    Address channel = Address.told(team, event.getChannel());
    return message(
        channel, event.getThreadTs(), event.getTs(), event.getUser(), event.getText(), payload);
  }

  /** The SDK's kinds of messages have nothing in common but the names of what they tell. */
  private static Incoming message(
      Address channel,
      @Nullable String thread,
      String timestamp,
      @Nullable String person,
      @Nullable String text,
      EventsApiPayload<?> payload) {
    return new Incoming(
        channel, thread, timestamp, person, SlackText.of(text), bot(payload), false);
  }

  private static @Nullable String bot(EventsApiPayload<?> payload) {
    List<Authorization> all = payload.getAuthorizations();
    return all == null
        ? null
        : all.stream()
            .filter(authorization -> Boolean.TRUE.equals(authorization.getIsBot()))
            .map(Authorization::getUserId)
            .findFirst()
            .orElse(null);
  }

  /** The same, with the bot's own id from elsewhere if the event did not tell it. */
  Incoming toldWho(Supplier<Optional<String>> known) {
    return bot == null
        ? new Incoming(channel, thread, timestamp, person, text, known.get().orElse(null), mention)
        : this;
  }

  boolean isDirect() {
    return Channels.isDirect(channel.channel());
  }

  /** Whether the bot is spoken to by name. */
  boolean mentionsBot() {
    return mention || (bot != null && text.mentions(bot));
  }

  /** Whether somebody else is spoken to by name. */
  boolean mentionsOthers() {
    return text.mentionsOthersThan(bot == null ? "" : bot);
  }

  /**
   * Where to answer: in the thread, in one that begins with this message, or in a direct message.
   */
  Address place() {
    if (thread != null) {
      return channel.thread(thread);
    }
    return isDirect() ? channel : channel.thread(timestamp);
  }

  /** Where to say what only the writer is to see: no thread has begun that was not there before. */
  Address aside() {
    return thread == null ? channel : channel.thread(thread);
  }

  /** What was written, without the bot's name. */
  String words() {
    return text.withoutMentionsOf(bot);
  }

  /** The same for both events that tell of a mention, so that it is answered once. */
  String event() {
    return "m/%s/%s".formatted(channel.channelName(), timestamp);
  }

  Origin origin(String person) {
    return new Origin(
        place().conversation(),
        new Participant(channel.team() + "/" + person, null),
        event(),
        channel.channelName());
  }
}
