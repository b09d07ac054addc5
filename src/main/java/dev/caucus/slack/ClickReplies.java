package dev.caucus.slack;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Visibility;
import dev.caucus.slack.api.SlackApi.Response;
import dev.caucus.slack.api.SlackThreads;
import dev.caucus.slack.blockkit.Offer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a click: a dialogue goes on in the place of the message whose button was pressed, and so
 * does what a poll says to one person alone; anything else is said beside it.
 */
final class ClickReplies implements ReplyChannel {

  private final SlackVoice voice;
  private final Attendance attendance;
  private final Click click;

  private boolean replaced;

  ClickReplies(SlackVoice voice, SlackThreads threads, Click click) {
    this.voice = voice;
    this.attendance = new Attendance(threads);
    this.click = click;
  }

  /** The button shows by itself that it was pressed. */
  @Override
  public void working() {}

  /** What one person alone sees, Slack does not tell. */
  @Override
  public boolean isAnswered() {
    return !click.ephemeral() && attendance.isAnswered(voice, click.place(), click.cause());
  }

  @Override
  public void show(List<Reply> replies) {
    for (int i = 0; i < replies.size(); i++) {
      Reply reply = replies.get(i);
      if (click.ephemeral()) {
        inPassing(reply);
      } else if (Channels.isAside(reply, click.channel().channel())) {
        voice.whisper(click.aside(), click.person(), reply);
      } else {
        say(reply, i == replies.size() - 1 ? click.cause() : null);
      }
    }
  }

  /** Answers what was pressed in a message that nobody else sees. */
  private void inPassing(Reply reply) {
    if (reply.visibility() == Visibility.PUBLIC && reply.outcome() instanceof Outcome.Poll) {
      publish(reply);
      return;
    }
    boolean instead = goesOn(reply) && !replaced;
    replaced |= instead;
    Reply whole = voice.encloseFor(click.channel(), click.person(), reply);
    voice.respond(
        click.responseUrl(), whole, offers(), instead ? Response.REPLACE : Response.PRIVATE);
  }

  /** A dialogue that began aside stays aside, but a poll for everybody is for everybody. */
  private void publish(Reply reply) {
    try {
      voice.post(click.aside(), reply, Set.of());
      attendance.note(click.aside());
    } catch (NotDelivered e) {
      if (e.reason() == NotDelivered.Reason.UNREACHABLE) {
        throw e; // it may stand there already
      }
      voice.respond(click.responseUrl(), reply, Set.of(), Response.PUBLIC);
    }
  }

  private Set<Offer> offers() {
    return Channels.isDirect(click.channel().channel())
        ? EnumSet.of(Offer.RATE)
        : EnumSet.of(Offer.RATE, Offer.SHARE);
  }

  private void say(Reply reply, @Nullable Cause answered) {
    Set<Offer> offers = EnumSet.of(Offer.RATE, Offer.DELETE);
    if (goesOn(reply) && !replaced) {
      replaced = true;
      voice.replace(click.channel(), click.messages(), click.place(), reply, offers, answered);
    } else {
      voice.post(click.place(), reply, offers, answered);
    }
    attendance.note(click.place());
  }

  private static boolean goesOn(Reply reply) {
    return reply.outcome() instanceof Outcome.Question
        || reply.outcome() instanceof Outcome.Recommendation
        || (reply.outcome() instanceof Outcome.Poll && reply.visibility() == Visibility.PRIVATE);
  }
}
