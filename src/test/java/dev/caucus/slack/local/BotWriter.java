package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes, changes and removes messages in the bot's name, and notes what it answered to. */
final class BotWriter {

  /** What to write, and what to keep beside it if anything. */
  record Text(String text, JsonArray blocks, @Nullable JsonObject metadata) {}

  /** Where it comes from: the method, and the response address if it was one. */
  record Via(String method, @Nullable String responseUrl) {}

  private final Engine engine;

  BotWriter(Engine engine) {
    this.engine = engine;
  }

  /** A message for everybody, or for one person alone. */
  Message write(
      Workspace workspace,
      Channel channel,
      Text text,
      @Nullable String thread,
      @Nullable String onlyFor,
      Via via) {
    Message message =
        new Message(
            channel.id(),
            engine.ids().timestamp(),
            workspace.botUser(),
            workspace.botId(),
            text.text(),
            Elements.named(text.blocks(), engine.ids()),
            thread,
            onlyFor,
            List.of(),
            null,
            null,
            text.metadata());
    return written(workspace, channel, message, via);
  }

  /** A message that holds nothing but files. */
  Message share(
      Workspace workspace,
      Channel channel,
      List<SharedFile> files,
      @Nullable String thread,
      Via via) {
    Message message =
        new Message(
            channel.id(),
            engine.ids().timestamp(),
            workspace.botUser(),
            workspace.botId(),
            "",
            new JsonArray(),
            thread,
            null,
            files,
            null,
            null,
            null);
    return written(workspace, channel, message, via);
  }

  private Message written(Workspace workspace, Channel channel, Message message, Via via) {
    channel.add(message);
    engine.ledger().add(Answer.Kind.POST, via.method(), message, via.responseUrl());
    if (!message.isEphemeral()) {
      engine.events().message(workspace, message);
    }
    return message;
  }

  Message change(Workspace workspace, Message message, Text text, Via via) {
    Channel channel = workspace.channelOfId(message.channel());
    JsonArray blocks = Elements.named(text.blocks(), engine.ids());
    Message changed =
        channel.change(message, text.text(), blocks, text.metadata(), engine.ids().timestamp());
    engine.ledger().add(Answer.Kind.UPDATE, via.method(), changed, via.responseUrl());
    if (!message.isEphemeral()) {
      engine.events().changed(workspace, message, changed);
    }
    return changed;
  }

  void remove(Workspace workspace, Message message, Via via) {
    workspace.channelOfId(message.channel()).remove(message);
    engine.ledger().add(Answer.Kind.DELETE, via.method(), message, via.responseUrl());
    if (!message.isEphemeral()) {
      engine.events().deleted(workspace, message);
    }
  }
}
