package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the app what people do with commands, buttons, menus, shortcuts and forms. */
final class Interactions {

  private final Engine engine;

  Interactions(Engine engine) {
    this.engine = engine;
  }

  Deed command(Person person, Channel channel, String command, String text) {
    long before = engine.ledger().size();
    String responseUrl = engine.responseUrls().give(person, channel, null);
    Workspace workspace = person.workspace();
    JsonObject payload =
        Json.object(
            "token", Engine.VERIFICATION_TOKEN,
            "team_id", workspace.team(),
            "team_domain", workspace.domain(),
            "channel_id", channel.id(),
            "channel_name", shownName(channel),
            "user_id", person.id(),
            "user_name", person.name().toLowerCase(Locale.ROOT),
            "command", command,
            "text", Typing.escaped(text),
            "api_app_id", LocalSlack.APP,
            "is_enterprise_install", "false",
            "response_url", responseUrl,
            "trigger_id", engine.triggers().give(person.id()));
    Delivery delivery = engine.deliver(Delivery.Kind.COMMAND, payload);
    answersDirectly(delivery, responseUrl);
    return new Deed(channel, null, engine.ledger(), before, Set.of(responseUrl), List.of(delivery));
  }

  private void answersDirectly(Delivery delivery, String responseUrl) {
    delivery
        .acknowledged()
        .thenAccept(acknowledgement ->
            engine.responseUrls().acknowledged(responseUrl, acknowledgement.body()));
  }

  Deed click(Person person, Message message, String name, @Nullable String option) {
    Channel channel = person.workspace().channelOfId(message.channel());
    long before = engine.ledger().size();
    String responseUrl = engine.responseUrls().give(person, channel, message);
    JsonObject element = element(message.element(name).orElse(null), name);
    JsonObject block = Elements.blockOf(message.blocks(), element);
    JsonObject payload =
        Json.with(
            common(person, "block_actions"),
            "container",
            container(message),
            "channel",
            Json.object("id", channel.id(), "name", shownName(channel)),
            "message",
            shownMessage(person.workspace(), message),
            "state",
            Json.object("values", State.of(message.blocks(), entered(element, option))),
            "response_url",
            responseUrl,
            "actions",
            List.of(action(block, element, option)));
    Delivery delivery = engine.deliver(Delivery.Kind.INTERACTION, payload);
    Set<String> places =
        Set.of(
            responseUrl,
            Ledger.aside(channel.id(), person.id()),
            Ledger.single(channel.id(), message.ts()),
            Ledger.thread(channel.id(), message.root()));
    return new Deed(channel, null, engine.ledger(), before, places, List.of(delivery));
  }

  Deed click(Person person, View view, String name, @Nullable String option) {
    long before = engine.ledger().size();
    JsonObject element = element(view.element(name).orElse(null), name);
    JsonObject block = Elements.blockOf(view.blocks(), element);
    JsonObject payload =
        Json.with(
            common(person, "block_actions"),
            "container",
            Json.object("type", "view", "view_id", view.id()),
            "view",
            view.told(person.workspace()),
            "actions",
            List.of(action(block, element, option)));
    Delivery delivery = engine.deliver(Delivery.Kind.INTERACTION, payload);
    return new Deed(
        person.direct(),
        null,
        engine.ledger(),
        before,
        Set.of(person.direct().id()),
        List.of(delivery));
  }

  Deed shortcut(Person person, Message message, String callback) {
    Channel channel = person.workspace().channelOfId(message.channel());
    long before = engine.ledger().size();
    String responseUrl = engine.responseUrls().give(person, channel, message);
    JsonObject payload =
        Json.with(
            common(person, "message_action"),
            "callback_id",
            callback,
            "action_ts",
            engine.ids().timestamp(),
            "message_ts",
            message.ts(),
            "channel",
            Json.object("id", channel.id(), "name", shownName(channel)),
            "message",
            engine.events().told(person.workspace(), message),
            "response_url",
            responseUrl);
    Delivery delivery = engine.deliver(Delivery.Kind.INTERACTION, payload);
    Set<String> places = Set.of(responseUrl, Ledger.thread(channel.id(), message.root()));
    return new Deed(channel, null, engine.ledger(), before, places, List.of(delivery));
  }

  Deed submit(Person person, View view, Map<String, String> entered) {
    long before = engine.ledger().size();
    Workspace workspace = person.workspace();
    JsonObject told =
        Json.with(
            view.told(workspace), "state", Json.object("values", State.of(view.blocks(), entered)));
    JsonObject payload =
        Json.with(common(person, "view_submission"), "view", told, "response_urls", List.of());
    Delivery delivery = engine.deliver(Delivery.Kind.INTERACTION, payload);
    delivery
        .acknowledged()
        .thenAccept(acknowledgement -> afterSubmission(workspace, view, acknowledgement.body()));
    return new Deed(
        person.direct(),
        null,
        engine.ledger(),
        before,
        Set.of(person.direct().id()),
        List.of(delivery));
  }

  private static void afterSubmission(Workspace workspace, View view, JsonObject answer) {
    switch (Json.text(answer, "response_action", "close")) {
      case "errors" -> {}
      case "clear" -> workspace.views().clear(view.user());
      case "update" -> workspace.views().update(view, Json.child(answer, "view"));
      case "push" -> workspace.views().push(view.user(), Json.child(answer, "view"));
      default -> workspace.views().close(view);
    }
  }

  private JsonObject common(Person person, String type) {
    Workspace workspace = person.workspace();
    String username = person.name().toLowerCase(Locale.ROOT);
    return Json.object(
        "type",
        type,
        "user",
        Json.object(
            "id", person.id(), "username", username, "name", username, "team_id", workspace.team()),
        "api_app_id",
        LocalSlack.APP,
        "token",
        Engine.VERIFICATION_TOKEN,
        "team",
        Json.object("id", workspace.team(), "domain", workspace.domain()),
        "is_enterprise_install",
        false,
        "trigger_id",
        engine.triggers().give(person.id()));
  }

  private static JsonObject container(Message message) {
    return Json.object(
        "type", "message",
        "message_ts", message.ts(),
        "channel_id", message.channel(),
        "is_ephemeral", message.isEphemeral(),
        "thread_ts", message.thread());
  }

  /** Of an ephemeral message the app is told nothing but that it was one. */
  private JsonObject shownMessage(Workspace workspace, Message message) {
    return message.isEphemeral()
        ? Json.object("type", "message", "ts", message.ts(), "is_ephemeral", true)
        : engine.events().told(workspace, message);
  }

  private JsonObject action(JsonObject block, JsonObject element, @Nullable String option) {
    JsonObject entered = State.value(element, option);
    JsonObject action =
        Json.object(
            "action_id", Json.text(element, "action_id"),
            "block_id", Json.text(block, "block_id"),
            "type", Json.text(element, "type"),
            "text", element.get("text"),
            "value", Json.text(element, "value"),
            "style", Json.text(element, "style"),
            "action_ts", engine.ids().timestamp());
    if (entered != null) {
      entered.entrySet().forEach(entry -> action.add(entry.getKey(), entry.getValue()));
    }
    return action;
  }

  private static Map<String, String> entered(JsonObject element, @Nullable String option) {
    return option == null ? Map.of() : Map.of(Json.text(element, "action_id", ""), option);
  }

  private static JsonObject element(@Nullable JsonObject found, String name) {
    if (found == null) {
      throw new IllegalArgumentException("there is nothing to press or choose from: " + name);
    }
    return found;
  }

  private static String shownName(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> channel.name();
      case PRIVATE -> "privategroup";
      case DIRECT -> "directmessage";
    };
  }
}
