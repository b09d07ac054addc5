package dev.caucus.slack;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Starters;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.Once;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackThreads;
import java.util.List;
import java.util.Set;

/** The pane beside the channels, where the workspace has it: each chat in it is a thread. */
final class AssistantPane {

  /** Slack shows no more prompts than these. */
  private static final int PROMPTS = 4;

  private final SlackApi api;
  private final SlackVoice voice;
  private final SlackThreads threads;
  private final Starters starters;
  private final Once once;

  AssistantPane(
      SlackApi api, SlackVoice voice, SlackThreads threads, Starters starters, Once once) {
    this.api = api;
    this.voice = voice;
    this.threads = threads;
    this.starters = starters;
    this.once = once;
  }

  /** Greets whoever has opened a chat, once, and offers something to begin with. */
  void open(Address thread) {
    threads.takePart(thread, true);
    once.once(Address.PLATFORM, "pane/" + thread.conversation().id(), claim -> greet(thread));
  }

  private void greet(Address thread) {
    String greeting = Wording.say("slack.assistant.greeting");
    voice.post(
        thread,
        Reply.of(new Outcome.Notice("help", greeting), new Block.Notice(greeting)),
        Set.of());
    List<String> prompts = starters.questions().stream().limit(PROMPTS).toList();
    if (!prompts.isEmpty()) {
      api.suggest(thread, prompts);
    }
  }
}
