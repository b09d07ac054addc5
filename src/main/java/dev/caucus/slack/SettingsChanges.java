package dev.caucus.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import java.util.List;

/** Forms that were sent. */
final class SettingsChanges {

  private final SlackApi api;
  private final SlackVoice voice;
  private final SlackThreads threads;
  private final Dispatcher dispatcher;

  SettingsChanges(SlackApi api, SlackVoice voice, SlackThreads threads, Dispatcher dispatcher) {
    this.api = api;
    this.voice = voice;
    this.threads = threads;
    this.dispatcher = dispatcher;
  }

  void take(String team, ViewSubmissionPayload payload) {
    SettingsChange.channel(team, payload)
        .ifPresent(channel ->
            dispatcher.dispatch(SettingsChange.turn(channel, payload), replies(channel, payload)));
  }

  private ReplyChannel replies(Address channel, ViewSubmissionPayload payload) {
    String person = payload.getUser().getId();
    Address direct = Address.channel(channel.team(), person);
    return new Told(
        new ThreadReplies(api, voice, threads, channel, channel, person),
        new ThreadReplies(api, voice, threads, direct, direct, person));
  }

  /** Tells the channel, or where the bot may not write, whoever sent the form. */
  private record Told(ReplyChannel channel, ReplyChannel person) implements ReplyChannel {

    @Override
    public void working() {}

    @Override
    public void show(List<Reply> replies) {
      try {
        channel.show(replies);
      } catch (NotDelivered e) {
        person.show(replies);
      }
    }
  }
}
