package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages: written, changed, removed, and where they are. */
final class ChatMethods {

  private final Engine engine;

  ChatMethods(Engine engine) {
    this.engine = engine;
  }

  List<Method> all() {
    return List.of(
        Method.of("chat.postMessage", "chat:write", this::post),
        Method.of("chat.postEphemeral", "chat:write", this::whisper),
        Method.of("chat.update", "chat:write", this::update),
        Method.of("chat.delete", "chat:write", this::delete),
        Method.of("chat.getPermalink", "", this::permalink));
  }

  private JsonObject post(Workspace workspace, Arguments arguments) {
    Channel channel = Places.forWriting(workspace, arguments);
    BotWriter.Text text = Content.message(arguments);
    String thread = thread(channel, arguments);
    Message message =
        engine.writer().write(workspace, channel, text, thread, null, via("chat.postMessage"));
    return Json.object(
        "channel", channel.id(),
        "ts", message.ts(),
        "message", engine.events().told(workspace, message));
  }

  private static @Nullable String thread(Channel channel, Arguments arguments) {
    String thread = arguments.text("thread_ts");
    if (thread == null || thread.isBlank()) {
      return null;
    }
    return channel.message(thread).map(Message::root).orElse(thread);
  }

  private JsonObject whisper(Workspace workspace, Arguments arguments) {
    Channel channel = Places.forWriting(workspace, arguments);
    String user = arguments.required("user", "user_not_in_channel");
    if (!channel.has(user)) {
      throw new Refusal("user_not_in_channel");
    }
    BotWriter.Text text = Content.message(arguments);
    String thread = thread(channel, arguments);
    if (thread != null && channel.thread(thread).size() < 2) {
      // Slack takes it and shows it to nobody: only a thread that has begun can be looked into.
      return Json.object("message_ts", engine.ids().timestamp());
    }
    Message message =
        engine.writer().write(workspace, channel, text, thread, user, via("chat.postEphemeral"));
    return Json.object("message_ts", message.ts());
  }

  private JsonObject update(Workspace workspace, Arguments arguments) {
    Message message = own(workspace, arguments, "cant_update_message");
    BotWriter.Text text = Content.message(arguments);
    Message changed = engine.writer().change(workspace, message, text, via("chat.update"));
    return Json.object(
        "channel", message.channel(),
        "ts", message.ts(),
        "text", changed.text(),
        "message", engine.events().told(workspace, changed));
  }

  private JsonObject delete(Workspace workspace, Arguments arguments) {
    Message message = own(workspace, arguments, "cant_delete_message");
    engine.writer().remove(workspace, message, via("chat.delete"));
    return Json.object("channel", message.channel(), "ts", message.ts());
  }

  private static Message own(Workspace workspace, Arguments arguments, String otherwise) {
    Message message = Places.message(workspace, arguments, "ts");
    if (!message.user().equals(workspace.botUser())) {
      throw new Refusal(otherwise);
    }
    return message;
  }

  private JsonObject permalink(Workspace workspace, Arguments arguments) {
    Message message = Places.message(workspace, arguments, "message_ts");
    String thread =
        message.thread() == null
            ? ""
            : "?thread_ts=%s&cid=%s".formatted(message.thread(), message.channel());
    return Json.object(
        "channel", message.channel(),
        "permalink",
            "https://%s.slack.com/archives/%s/p%s%s"
                .formatted(
                    workspace.domain(), message.channel(), message.ts().replace(".", ""), thread));
  }

  private static BotWriter.Via via(String method) {
    return new BotWriter.Via(method, null);
  }
}
