package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the app what happens in a workspace, as far as it may know. */
final class Events {

  private final Engine engine;

  Events(Engine engine) {
    this.engine = engine;
  }

  /** The event of a new message; none where the bot is not, or may not read. */
  List<Delivery> message(Workspace workspace, Message message) {
    Channel channel = workspace.channelOfId(message.channel());
    JsonObject event =
        Json.with(
            told(workspace, message),
            "channel",
            channel.id(),
            "channel_type",
            channel.type(),
            "event_ts",
            message.ts());
    return inChannel(workspace, channel, event);
  }

  List<Delivery> mention(Workspace workspace, Message message) {
    Channel channel = workspace.channelOfId(message.channel());
    JsonObject event =
        Json.with(
            told(workspace, message),
            "type",
            "app_mention",
            "channel",
            channel.id(),
            "event_ts",
            message.ts());
    return channel.has(workspace.botUser())
        ? deliver(workspace, "app_mentions:read", event)
        : List.of();
  }

  void changed(Workspace workspace, Message before, Message after) {
    about(workspace, before, "message_changed", told(workspace, after), null);
  }

  void deleted(Workspace workspace, Message message) {
    about(workspace, message, "message_deleted", null, message.ts());
  }

  private void about(
      Workspace workspace,
      Message message,
      String subtype,
      @Nullable JsonObject after,
      @Nullable String deletedTs) {
    Channel channel = workspace.channelOfId(message.channel());
    String ts = engine.ids().timestamp();
    JsonObject event =
        Json.object(
            "type",
            "message",
            "subtype",
            subtype,
            "hidden",
            true,
            "channel",
            channel.id(),
            "channel_type",
            channel.type(),
            "ts",
            ts,
            "event_ts",
            ts,
            "deleted_ts",
            deletedTs,
            "message",
            after,
            "previous_message",
            told(workspace, message));
    inChannel(workspace, channel, event);
  }

  private List<Delivery> inChannel(Workspace workspace, Channel channel, JsonObject event) {
    String scope =
        switch (channel.kind()) {
          case PUBLIC -> "channels:history";
          case PRIVATE -> "groups:history";
          case DIRECT -> "im:history";
        };
    return channel.has(workspace.botUser()) ? deliver(workspace, scope, event) : List.of();
  }

  List<Delivery> homeOpened(Workspace workspace, Person person) {
    View home = workspace.home(person).orElse(null);
    return deliver(
        workspace,
        null,
        Json.object(
            "type",
            "app_home_opened",
            "user",
            person.id(),
            "channel",
            person.direct().id(),
            "tab",
            "home",
            "view",
            home == null ? null : home.told(workspace),
            "event_ts",
            engine.ids().timestamp()));
  }

  List<Delivery> assistantOpened(Workspace workspace, Person person, Channel beside) {
    String ts = engine.ids().timestamp();
    JsonObject thread =
        Json.object(
            "user_id", person.id(),
            "channel_id", person.direct().id(),
            "thread_ts", ts,
            "context", Json.object("channel_id", beside.id(), "team_id", workspace.team()));
    return deliver(
        workspace,
        "assistant:write",
        Json.object(
            "type", "assistant_thread_started", "assistant_thread", thread, "event_ts", ts));
  }

  Deed uninstalled(Workspace workspace) {
    List<Delivery> deliveries = new ArrayList<>();
    JsonObject tokens = Json.object("bot", List.of(workspace.botUser()), "oauth", List.of());
    deliveries.addAll(
        deliver(workspace, null, Json.object("type", "tokens_revoked", "tokens", tokens)));
    deliveries.addAll(deliver(workspace, null, Json.object("type", "app_uninstalled")));
    workspace.revoke();
    return new Deed(
        workspace.channel("general"),
        null,
        engine.ledger(),
        engine.ledger().size(),
        Set.of(),
        deliveries);
  }

  private List<Delivery> deliver(Workspace workspace, @Nullable String scope, JsonObject event) {
    if (!workspace.isInstalled() || (scope != null && !workspace.scopes().contains(scope))) {
      return List.of();
    }
    return List.of(engine.deliver(Delivery.Kind.EVENT, wrapped(workspace, event)));
  }

  private JsonObject wrapped(Workspace workspace, JsonObject event) {
    JsonObject authorization =
        Json.object(
            "team_id",
            workspace.team(),
            "user_id",
            workspace.botUser(),
            "is_bot",
            true,
            "is_enterprise_install",
            false);
    return Json.object(
        "type",
        "event_callback",
        "token",
        Engine.VERIFICATION_TOKEN,
        "team_id",
        workspace.team(),
        "context_team_id",
        workspace.team(),
        "api_app_id",
        LocalSlack.APP,
        "event",
        event,
        "event_id",
        engine.ids().next("Ev"),
        "event_time",
        engine.ids().now().getEpochSecond(),
        "authorizations",
        List.of(authorization),
        "is_ext_shared_channel",
        false,
        "event_context",
        "4-" + engine.ids().number());
  }

  /** A message as answers and events tell it. */
  JsonObject told(Workspace workspace, Message message) {
    Channel channel = workspace.channelOfId(message.channel());
    String thread = message.thread();
    String parent = thread == null ? null : channel.message(thread).map(Message::user).orElse(null);
    boolean bot = message.isFromBot();
    return Json.object(
        "type", "message",
        "user", message.user(),
        "ts", message.ts(),
        "client_msg_id", message.clientId(),
        "bot_id", message.botId(),
        "app_id", bot ? LocalSlack.APP : null,
        "bot_profile", bot ? profile(workspace) : null,
        "text", message.text(),
        "team", workspace.team(),
        "thread_ts", thread,
        "parent_user_id", parent,
        "edited", edited(message),
        "blocks", message.blocks().isEmpty() ? null : message.blocks());
  }

  private static @Nullable JsonObject edited(Message message) {
    return message.edited() == null
        ? null
        : Json.object("user", message.user(), "ts", message.edited());
  }

  static JsonObject profile(Workspace workspace) {
    return Json.object(
        "id",
        workspace.botId(),
        "app_id",
        LocalSlack.APP,
        "user_id",
        workspace.botUser(),
        "name",
        Workspace.BOT_NAME,
        "deleted",
        false,
        "team_id",
        workspace.team());
  }
}
