package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Messages in channels. */
final class MessageRoutes {

  private static final String ALL = "/channels/{channel}/messages";
  private static final String ONE = ALL + "/{message}";

  private final LocalDiscord discord;

  MessageRoutes(LocalDiscord discord) {
    this.discord = discord;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", ALL, this::list),
        Route.of("POST", ALL, this::post),
        Route.of("GET", ONE, this::get),
        Route.of("PATCH", ONE, this::edit),
        Route.of("DELETE", ONE, this::delete),
        Route.of("PUT", ONE + "/reactions/{emoji}/@me", this::nothing),
        Route.of("DELETE", ONE + "/reactions/{emoji}/@me", this::nothing),
        Route.of("DELETE", ONE + "/reactions/{emoji}/{user}", this::nothing));
  }

  private Reply list(Request request) {
    Channel channel = readable(request);
    int limit = Integer.parseInt(request.query().getOrDefault("limit", "50"));
    long before = Long.parseLong(request.query().getOrDefault("before", "" + Long.MAX_VALUE));
    long after = Long.parseLong(request.query().getOrDefault("after", "0"));
    Stream<Message> newestFirst =
        channel.messages().reversed().stream()
            .filter(message -> Long.parseLong(message.id()) < before)
            .filter(message -> Long.parseLong(message.id()) > after);
    return Reply.ok(
        Json.array(newestFirst.limit(limit).map(message -> seen(channel, message)).toList()));
  }

  private JsonObject seen(Channel channel, Message message) {
    return discord.app().hasPrivilegedIntents()
        ? message.json()
        : discord.events().visible(channel, message.json());
  }

  private Reply get(Request request) {
    Channel channel = readable(request);
    return Reply.ok(seen(channel, message(channel, request)));
  }

  private Channel readable(Request request) {
    Channel channel = discord.places().visible(request.parameter(0));
    if (!channel.allows(Permission.READ_MESSAGE_HISTORY)) {
      throw Refusal.missingPermissions();
    }
    return channel;
  }

  private Reply post(Request request) {
    Channel channel = discord.places().writable(request.parameter(0));
    if (!request.files().isEmpty() && !channel.allows(Permission.ATTACH_FILES)) {
      throw Refusal.missingPermissions();
    }
    if (channel.isArchived()) {
      channel.archive(false);
    }
    return Reply.ok(discord.writer().post(channel, request.object(), request.files()).json());
  }

  private Reply edit(Request request) {
    Channel channel = discord.places().visible(request.parameter(0));
    Message message = message(channel, request);
    if (!message.isFromBot()) {
      throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
    }
    return Reply.ok(
        discord.writer().edit(channel, message, request.object(), request.files(), null).json());
  }

  private Reply delete(Request request) {
    Channel channel = discord.places().visible(request.parameter(0));
    Message message = message(channel, request);
    if (!message.isFromBot()) {
      throw Refusal.missingPermissions();
    }
    discord.writer().delete(channel, message);
    return Reply.nothing();
  }

  /** Ephemeral messages are reached through their interaction alone. */
  private static Message message(Channel channel, Request request) {
    return channel
        .message(request.parameter(1))
        .filter(message -> !message.isEphemeral())
        .orElseThrow(Refusal::unknownMessage);
  }

  private Reply nothing(Request request) {
    Channel channel = readable(request);
    message(channel, request);
    if (!channel.allows(Permission.ADD_REACTIONS)) {
      throw Refusal.missingPermissions();
    }
    return Reply.nothing();
  }
}
