package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.List;

/** Channels and their threads, and guilds. */
final class ChannelRoutes {

  private static final String CHANNEL = "/channels/{channel}";
  private static final String GUILD = "/guilds/{guild}";

  private final LocalDiscord discord;

  ChannelRoutes(LocalDiscord discord) {
    this.discord = discord;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", CHANNEL, request -> Reply.ok(visible(request).json())),
        Route.of("PATCH", CHANNEL, this::change),
        Route.of("POST", CHANNEL + "/typing", this::type),
        Route.of("POST", CHANNEL + "/threads", this::startThread),
        Route.of("POST", CHANNEL + "/messages/{message}/threads", this::startThreadAt),
        Route.of("PUT", CHANNEL + "/thread-members/@me", this::joinThread),
        Route.of("GET", GUILD, request -> Reply.ok(guild(request).json())),
        Route.of("GET", GUILD + "/channels", request -> Reply.ok(guild(request).channelList())),
        Route.of("GET", GUILD + "/roles", request -> Reply.ok(guild(request).roles())),
        Route.of("GET", GUILD + "/members", this::members),
        Route.of("GET", GUILD + "/members/{user}", this::member));
  }

  private Channel visible(Request request) {
    return discord.places().visible(request.parameter(0));
  }

  private Reply type(Request request) {
    discord.places().writable(request.parameter(0)).typed();
    return Reply.nothing();
  }

  private Reply change(Request request) {
    Channel channel = visible(request);
    if (channel.kind() != Channel.Kind.THREAD) {
      throw Refusal.missingPermissions();
    }
    JsonObject body = request.object();
    channel.rename(Json.text(body, "name", channel.name()));
    if (body.has("archived")) {
      channel.archive(Json.isTrue(body, "archived"));
    }
    discord.events().threadUpdated(channel);
    return Reply.ok(channel.json());
  }

  private Reply startThread(Request request) {
    Channel channel = threadable(request);
    return new Reply(201, discord.conversations().startThread(channel, null, name(request)).json());
  }

  private Reply startThreadAt(Request request) {
    Channel channel = threadable(request);
    Message message =
        channel
            .message(request.parameter(1))
            .filter(each -> !each.isEphemeral())
            .orElseThrow(Refusal::unknownMessage);
    return new Reply(
        201, discord.conversations().startThread(channel, message, name(request)).json());
  }

  private Channel threadable(Request request) {
    Channel channel = visible(request);
    if (!channel.allows(Permission.CREATE_PUBLIC_THREADS)) {
      throw Refusal.missingPermissions();
    }
    return channel;
  }

  private static String name(Request request) {
    String name = Json.text(request.object(), "name", "");
    FormErrors errors = new FormErrors();
    errors.length("name", name, 1, 100);
    errors.refuse();
    return name;
  }

  private Reply joinThread(Request request) {
    visible(request);
    return Reply.nothing();
  }

  private Guild guild(Request request) {
    return discord.guilds().stream()
        .filter(guild -> guild.id().equals(request.parameter(0)))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, 10004, "Unknown Guild"));
  }

  private Reply members(Request request) {
    if (!discord.app().hasPrivilegedIntents()) {
      throw Refusal.missingAccess();
    }
    return Reply.ok(guild(request).memberList());
  }

  private Reply member(Request request) {
    JsonObject member = guild(request).memberOf(request.parameter(1));
    if (member == null) {
      throw new Refusal(404, 10007, "Unknown Member");
    }
    return Reply.ok(member);
  }
}
