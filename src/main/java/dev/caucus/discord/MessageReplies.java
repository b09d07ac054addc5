package dev.caucus.discord;

import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Visibility;
import dev.caucus.discord.api.DiscordApi;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.components.Offer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers a message where it was written. */
final class MessageReplies implements ReplyChannel {

  private static final Set<Offer> OFFERS = EnumSet.of(Offer.RATE, Offer.DELETE, Offer.OWN_WORDS);

  private final DiscordApi api;
  private final DiscordVoice voice;
  private final Place conversation;
  private final String message;
  private final Aside aside;

  private @Nullable String answered;
  private int shown;

  /**
   * Replies to a message.
   *
   * @param aside takes what is for the message's author alone
   */
  MessageReplies(
      DiscordApi api, DiscordVoice voice, Place conversation, String message, Aside aside) {
    this.api = api;
    this.voice = voice;
    this.conversation = conversation;
    this.message = message;
    this.answered = message;
    this.aside = aside;
  }

  @Override
  public void working() {
    api.typing(conversation);
  }

  @Override
  public void show(List<Reply> replies) {
    // Another replica's first attempt has the same names, a second one of this one has not.
    String name = message + "/" + shown++;
    for (int i = 0; i < replies.size(); i++) {
      Reply reply = replies.get(i);
      if (reply.visibility() == Visibility.PRIVATE && !conversation.isDirect()) {
        aside.tell(reply);
      } else {
        voice.post(conversation, reply, OFFERS, answered, name + "/" + i);
        answered = null;
      }
    }
  }

  /** Says something to one person alone: Discord hides no answer to a message from others. */
  @FunctionalInterface
  interface Aside {
    void tell(Reply reply);
  }
}
