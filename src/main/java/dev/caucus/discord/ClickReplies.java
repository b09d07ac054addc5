package dev.caucus.discord;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Visibility;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.components.Offer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Answers a click: a dialogue goes on in the place of the message whose button was pressed, and so
 * does what one person alone sees of a poll; anything else is said beside it.
 */
final class ClickReplies implements ReplyChannel {

  private final DiscordVoice voice;
  private final Click click;

  private final boolean aside;
  private boolean replaced;

  ClickReplies(DiscordVoice voice, Click click) {
    this(voice, click, false);
  }

  private ClickReplies(DiscordVoice voice, Click click, boolean aside) {
    this.voice = voice;
    this.click = click;
    this.aside = aside;
  }

  /**
   * The same, with all that does not go on with the dialogue for one person alone: somebody else
   * may have written into the form of a dialogue that is not theirs.
   */
  static ClickReplies aside(DiscordVoice voice, Click click) {
    return new ClickReplies(voice, click, true);
  }

  /** The button shows by itself that it was pressed. */
  @Override
  public void working() {}

  @Override
  public void show(List<Reply> replies) {
    for (Reply reply : replies) {
      if (goesOn(reply) && !replaced) {
        replaced = true;
        replace(reply);
      } else {
        follow(reply);
      }
    }
  }

  private void follow(Reply reply) {
    if (DiscordVoice.isForAll(reply)) {
      Place place = click.conversation().forEverybody();
      voice.follow(click.hook(), place, reply, Set.of(), false);
    } else {
      boolean ephemeral = aside || click.ephemeral() || isPrivate(reply);
      voice.follow(click.hook(), click.conversation(), reply, offers(), ephemeral);
    }
  }

  /** What several messages say is replaced in all of them; one alone is edited where it stands. */
  private void replace(Reply reply) {
    List<String> parts = voice.partsOf(click.message());
    if (parts.size() > 1) {
      voice.replace(click.conversation(), parts, reply, offers());
    } else {
      voice.edit(click.hook(), click.conversation(), reply, offers());
    }
  }

  private Set<Offer> offers() {
    return click.ephemeral()
        ? EnumSet.of(Offer.RATE, Offer.SHARE, Offer.OWN_WORDS)
        : EnumSet.of(Offer.RATE, Offer.DELETE, Offer.OWN_WORDS);
  }

  private boolean isPrivate(Reply reply) {
    return reply.visibility() == Visibility.PRIVATE && !click.conversation().isDirect();
  }

  private boolean goesOn(Reply reply) {
    return switch (reply.outcome()) {
      case Outcome.Question question -> true;
      case Outcome.Recommendation verdict -> true;
      case Outcome.Poll poll -> reply.visibility() == Visibility.PRIVATE && click.own();
      case Outcome.Answer answer -> false;
      case Outcome.Notice notice -> false;
    };
  }
}
