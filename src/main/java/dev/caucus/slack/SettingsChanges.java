package dev.caucus.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;

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

  private ThreadReplies replies(Address channel, ViewSubmissionPayload payload) {
    return new ThreadReplies(api, voice, threads, channel, channel, payload.getUser().getId());
  }
}
