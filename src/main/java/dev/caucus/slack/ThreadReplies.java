package dev.caucus.slack;

import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Wording;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import dev.caucus.slack.blockkit.Offer;
import dev.caucus.slack.blockkit.WorkingSign;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers a message where it was written: in its thread, or in a direct message. */
final class ThreadReplies implements ReplyChannel {

  private static final Set<Offer> OFFERS = EnumSet.of(Offer.RATE, Offer.DELETE);

  private final SlackApi api;
  private final SlackVoice voice;
  private final SlackThreads threads;
  private final Attendance attendance;
  private final Address place;
  private final Address aside;
  private final String person;
  private final Cause cause;

  /** What stands there already and waits for the reply; null if nothing does. */
  private @Nullable Standing standing;

  private boolean status;

  /**
   * The way back to a message.
   *
   * @param place where everybody sees the answer
   * @param aside where the person sees what is for nobody else: Slack shows it in a thread only if
   *     somebody has answered there already
   * @param cause what is answered
   */
  ThreadReplies(
      SlackApi api,
      SlackVoice voice,
      SlackThreads threads,
      Address place,
      Address aside,
      String person,
      Cause cause) {
    this.api = api;
    this.voice = voice;
    this.threads = threads;
    this.attendance = new Attendance(threads);
    this.place = place;
    this.aside = aside;
    this.person = person;
    this.cause = cause;
  }

  /** The same, with a message that stands there already and is to say the first reply. */
  ThreadReplies insteadOf(Address at, String timestamp) {
    standing = new Standing(at, timestamp);
    return this;
  }

  @Override
  public void working() {
    if (standing != null) {
      return;
    }
    if (threads.isAssistant(place)) {
      api.status(place, Wording.say("slack.assistant.status"));
      status = true;
    } else {
      standing = new Standing(place, api.post(place, WorkingSign.message()));
    }
  }

  @Override
  public Optional<String> trace() {
    return Optional.ofNullable(standing).map(Standing::timestamp);
  }

  @Override
  public void goOnWith(String trace) {
    if (standing == null) {
      standing = new Standing(place, trace);
    }
  }

  @Override
  public boolean isAnswered() {
    return attendance.isAnswered(voice, place, cause);
  }

  @Override
  public void show(List<Reply> replies) {
    try {
      for (int i = 0; i < replies.size(); i++) {
        Reply reply = replies.get(i);
        if (Channels.isAside(reply, place.channel())) {
          voice.whisper(aside, person, reply);
        } else {
          say(reply, i == replies.size() - 1 ? cause : null);
        }
      }
    } finally {
      tidyUp(replies.isEmpty());
    }
  }

  private void say(Reply reply, @Nullable Cause answered) {
    if (standing == null) {
      voice.post(place, reply, OFFERS, answered);
    } else {
      Standing before = standing;
      List<String> messages =
          voice.replace(before.at(), List.of(before.timestamp()), place, reply, OFFERS, answered);
      voice.enclose(before.at(), messages, reply);
      standing = null;
    }
    attendance.note(place);
  }

  private void tidyUp(boolean silent) {
    if (standing != null) {
      api.delete(standing.at(), standing.timestamp());
    }
    if (status && silent) {
      api.status(place, "");
    }
  }

  private record Standing(Address at, String timestamp) {}
}
