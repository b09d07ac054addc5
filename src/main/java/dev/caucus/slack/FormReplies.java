package dev.caucus.slack;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import java.util.List;
import java.util.Set;

/**
 * Answers a form where it was opened, or where the bot may not write there, in the direct messages
 * of whoever sent it.
 */
final class FormReplies implements ReplyChannel {

  private final SlackApi api;
  private final SlackVoice voice;
  private final Attendance attendance;
  private final FormPlace where;
  private final String person;

  FormReplies(SlackApi api, SlackVoice voice, SlackThreads threads, Submission submission) {
    this.api = api;
    this.voice = voice;
    this.attendance = new Attendance(threads);
    this.where = submission.where();
    this.person = submission.person();
  }

  /** A form that closes shows by itself that it was sent. */
  @Override
  public void working() {}

  @Override
  public void show(List<Reply> replies) {
    for (Reply reply : replies) {
      try {
        say(reply);
      } catch (NotDelivered e) {
        if (e.reason() == NotDelivered.Reason.UNREACHABLE) {
          throw e; // it may stand there already
        }
        voice.post(api.directory().direct(where.place().team(), person), reply, Set.of());
      }
    }
  }

  private void say(Reply reply) {
    if (Channels.isAside(reply, where.place().channel())) {
      voice.whisper(where.aside(), person, reply);
      return;
    }
    Address place = where.place();
    Address seen = new Address(place.team(), place.channel(), place.thread(), null);
    voice.post(seen, reply, Set.of());
    attendance.note(seen);
  }
}
