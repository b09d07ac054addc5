package dev.caucus.discord;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.discord.api.DiscordApi;
import dev.caucus.discord.api.DiscordMessages;
import dev.caucus.discord.api.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;

/** Messages: mentions, direct messages, and replies to what the bot has said. */
final class Messages {

  private final DiscordApi api;
  private final DiscordVoice voice;
  private final DiscordMessages messages;
  private final Dispatcher dispatcher;

  Messages(DiscordApi api, DiscordVoice voice, DiscordMessages messages, Dispatcher dispatcher) {
    this.api = api;
    this.voice = voice;
    this.messages = messages;
    this.dispatcher = dispatcher;
  }

  /** Bots do not talk to bots: two of them would never stop. */
  void take(Message message) {
    User author = message.getAuthor();
    User self = message.getJDA().getSelfUser();
    if (author.isBot() || author.isSystem() || message.isWebhookMessage() || !isWritten(message)) {
      return;
    }
    Where where = Where.of(message.isFromGuild() ? message.getGuild() : null, message.getChannel());
    boolean reply = isReplyTo(self, message);
    boolean mention = message.getMentions().getUsers().contains(self);
    if (where.place().isDirect() || reply || mention) {
      answer(message, where, reply);
    }
  }

  /** Starting a thread at a message, or pinning one, writes a message that nobody has written. */
  private static boolean isWritten(Message message) {
    return message.getType() == MessageType.DEFAULT
        || message.getType() == MessageType.INLINE_REPLY;
  }

  private void answer(Message message, Where where, boolean reply) {
    Place conversation = conversation(message, where, reply);
    Origin origin = Who.of(message.getAuthor(), where, conversation, "m/" + message.getId());
    MessageReplies replies =
        new MessageReplies(
            api, voice, conversation, message.getId(), aside -> tell(message, aside));
    String self = message.getJDA().getSelfUser().getId();
    String words = new DiscordText(message.getContentRaw()).withoutMentionsOf(self);
    if (message.getContentRaw().isEmpty() && reply && !where.place().isDirect()) {
      // Discord tells the bot what a reply says only if it mentions the bot.
      replies.show(List.of(Words.unreadable()));
    } else {
      dispatcher.dispatch(Turn.typed(origin, words), replies);
    }
  }

  private Place conversation(Message message, Where where, boolean reply) {
    if (where.isOneConversation() || !reply) {
      return where.conversationAt(message.getId());
    }
    return Optional.ofNullable(message.getMessageReference())
        .flatMap(reference -> messages.conversationOf(reference.getMessageId()))
        .filter(place -> place.onlyFor() == null)
        .orElseGet(() -> where.conversationAt(message.getId()));
  }

  private static boolean isReplyTo(User self, Message message) {
    Message referenced = message.getReferencedMessage();
    return referenced != null && referenced.getAuthor().equals(self);
  }

  /** By a direct message, which they may not want to get; then there is nothing to say. */
  private void tell(Message message, dev.caucus.chat.Reply reply) {
    PrivateChannel channel = message.getAuthor().openPrivateChannel().complete();
    try {
      voice.post(Place.channel(Place.DIRECT, channel.getId()), reply, Set.of(), null);
    } catch (NotDelivered e) {
      if (e.reason() == NotDelivered.Reason.UNREACHABLE) {
        throw e;
      }
    }
  }
}
