package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody sees of a workspace, for the page. */
final class TryOutState {

  private final LocalSlack slack;
  private final Workspace workspace;

  TryOutState(LocalSlack slack) {
    this.slack = slack;
    this.workspace = slack.workspace();
  }

  JsonObject of(String name) {
    Person person = workspace.person(name);
    person.direct();
    List<Channel> channels =
        workspace.channels().stream().filter(channel -> channel.has(person.id())).toList();
    return Json.object(
        "connected", slack.connections() > 0,
        "bot", Json.object("id", workspace.botUser(), "name", Workspace.BOT_NAME),
        "me", person.id(),
        "people",
            workspace.people().stream()
                .map(each -> Json.object("id", each.id(), "name", each.name()))
                .toList(),
        "channels", channels.stream().map(channel -> channel(channel, person)).toList(),
        "home", workspace.home(person).map(this::view).orElse(null),
        "form", workspace.openView(person).map(this::view).orElse(null));
  }

  private JsonObject view(View view) {
    return view.told(workspace);
  }

  private JsonObject channel(Channel channel, Person person) {
    List<JsonObject> messages =
        Stream.concat(channel.messages().stream(), channel.ephemerals(person).stream())
            .sorted((one, other) -> one.ts().compareTo(other.ts()))
            .map(TryOutState::message)
            .toList();
    return Json.object(
        "id", channel.id(),
        "name", channel.name(),
        "kind", channel.kind().name(),
        "status", lastSaid("assistant.threads.setStatus", channel, "status"),
        "prompts", prompts(channel),
        "messages", messages);
  }

  private static JsonObject message(Message message) {
    return Json.object(
        "ts", message.ts(),
        "user", message.user(),
        "bot", message.isFromBot(),
        "text", message.text(),
        "blocks", message.isFromBot() ? message.blocks() : null,
        "thread", message.thread(),
        "ephemeral", message.isEphemeral(),
        "files", message.files().stream().map(TryOutState::file).toList(),
        "edited", message.edited() != null);
  }

  private static JsonObject file(SharedFile file) {
    return Json.object(
        "id", file.id(),
        "name", file.name(),
        "title", file.title(),
        "picture", file.isPicture(),
        "alt", file.altText(),
        "size", file.content().length);
  }

  private @Nullable Object prompts(Channel channel) {
    return last("assistant.threads.setSuggestedPrompts", channel)
        .map(call -> new Arguments(call.arguments()).list("prompts", ""))
        .orElse(null);
  }

  private @Nullable String lastSaid(String method, Channel channel, String what) {
    return last(method, channel).map(call -> Json.text(call.arguments(), what)).orElse(null);
  }

  private Optional<Call> last(String method, Channel channel) {
    return slack.calls(method).stream()
        .filter(call -> channel.id().equals(Json.text(call.arguments(), "channel_id")))
        .reduce((first, second) -> second);
  }
}
