package dev.caucus.discord;

import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Visibility;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.components.Offer;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.interactions.InteractionHook;

/** Answers a command, where Discord shows already that the bot is thinking. */
final class CommandReplies implements ReplyChannel {

  private final DiscordVoice voice;
  private final InteractionHook hook;
  private final Place conversation;
  private final Set<Offer> offers;

  private boolean thinking = true;

  CommandReplies(DiscordVoice voice, InteractionHook hook, Place conversation, Set<Offer> offers) {
    this.voice = voice;
    this.hook = hook;
    this.conversation = conversation;
    this.offers = offers;
  }

  /** Discord shows it already. */
  @Override
  public void working() {}

  @Override
  public boolean isWorking() {
    return thinking;
  }

  @Override
  public void show(List<Reply> replies) {
    for (Reply reply : replies) {
      boolean forAll = DiscordVoice.isForAll(reply);
      boolean ephemeral = !forAll && (isPrivate() || isPrivate(reply));
      if (thinking && ephemeral == isPrivate()) {
        voice.edit(hook, conversation, reply, offers);
        thinking = false;
      } else {
        stopThinking();
        Place place = forAll ? conversation.forEverybody() : conversation;
        voice.follow(hook, place, reply, offers, ephemeral);
      }
    }
    stopThinking();
  }

  /**
   * What everybody would see cannot become what one person alone sees, and Discord puts whatever
   * comes next in its place while it is there.
   */
  private void stopThinking() {
    if (thinking) {
      Insistence.insist(hook::deleteOriginal);
      thinking = false;
    }
  }

  private boolean isPrivate() {
    return conversation.onlyFor() != null;
  }

  private boolean isPrivate(Reply reply) {
    return reply.visibility() == Visibility.PRIVATE && !conversation.isDirect();
  }
}
