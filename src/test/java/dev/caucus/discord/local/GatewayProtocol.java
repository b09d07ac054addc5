package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.java_websocket.WebSocket;

/** What is said over a connection to the gateway. */
final class GatewayProtocol {

  private static final int MOST_BYTES = 4_096;

  private final LocalDiscord discord;
  private final Gateway gateway;

  GatewayProtocol(LocalDiscord discord, Gateway gateway) {
    this.discord = discord;
    this.gateway = gateway;
  }

  void hello(WebSocket socket, Duration heartbeat) {
    send(socket, 10, Json.object("heartbeat_interval", heartbeat.toMillis()));
  }

  void receive(WebSocket socket, String text) {
    try {
      if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
        socket.close(4002, "Error while decoding payload.");
        return;
      }
      receive(socket, Json.parse(text));
    } catch (JsonParseException | IllegalStateException e) {
      socket.close(4002, "Error while decoding payload.");
    }
  }

  private void receive(WebSocket socket, JsonObject message) {
    JsonObject content = Json.child(message, "d");
    switch (Json.number(message, "op", -1)) {
      case 1 -> heartbeat(socket);
      case 2 -> identify(socket, content);
      case 6 -> resume(socket, content);
      case 3, 4, 31 -> requireSession(socket);
      case 8 -> members(socket, content);
      default -> socket.close(4001, "Unknown opcode.");
    }
  }

  private void heartbeat(WebSocket socket) {
    if (!discord.faults().ignoresHeartbeat()) {
      send(socket, 11, JsonNull.INSTANCE);
    }
  }

  private void identify(WebSocket socket, JsonObject content) {
    if (socket.getAttachment() != null) {
      socket.close(4005, "Already authenticated.");
      return;
    }
    int intents = Json.number(content, "intents", -1);
    JsonArray shard = Json.list(content, "shard");
    int number = shard.size() == 2 ? shard.get(0).getAsInt() : 0;
    int count = shard.size() == 2 ? shard.get(1).getAsInt() : 1;
    if (!discord.app().isToken(Json.text(content, "token", ""))) {
      socket.close(4004, "Authentication failed.");
    } else if (intents < 0 || intents > Intent.KNOWN) {
      socket.close(4013, "Invalid intent(s).");
    } else if (Intent.arePrivileged(intents) && !discord.app().hasPrivilegedIntents()) {
      socket.close(4014, "Disallowed intent(s).");
    } else if (number < 0 || number >= count) {
      socket.close(4010, "Invalid shard.");
    } else {
      begin(socket, new Session(number, count, intents, socket, discord.faults()));
    }
  }

  private void begin(WebSocket socket, Session session) {
    socket.setAttachment(session);
    List<Guild> guilds =
        discord.guilds().stream()
            .filter(session::serves)
            .filter(guild -> Intent.GUILDS.isIn(session.intents()))
            .toList();
    session.tell("READY", ready(session, guilds));
    guilds.forEach(guild -> session.tell("GUILD_CREATE", guild.created()));
    gateway.add(session);
  }

  private JsonObject ready(Session session, List<Guild> guilds) {
    return Json.object(
        "v",
        10,
        "user",
        discord.app().self(),
        "session_id",
        session.id(),
        "resume_gateway_url",
        gateway.url(),
        "shard",
        List.of(session.shard(), session.shards()),
        "session_type",
        "normal",
        "private_channels",
        new JsonArray(),
        "relationships",
        new JsonArray(),
        "guilds",
        guilds.stream().map(guild -> Json.object("id", guild.id(), "unavailable", true)).toList(),
        "application",
        Json.object("id", discord.applicationId(), "flags", 0));
  }

  private void resume(WebSocket socket, JsonObject content) {
    if (!discord.app().isToken(Json.text(content, "token", ""))) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    Session session = gateway.session(Json.text(content, "session_id", ""));
    if (session == null) {
      send(socket, 9, Json.flag(false));
    } else {
      socket.setAttachment(session);
      session.resume(socket, Json.number(content, "seq", 0));
    }
  }

  private boolean requireSession(WebSocket socket) {
    boolean known = socket.getAttachment() != null;
    if (!known) {
      socket.close(4003, "Not authenticated.");
    }
    return known;
  }

  /** Sends the members that were asked for: of given ids, or all whose name begins like this. */
  private void members(WebSocket socket, JsonObject content) {
    if (!requireSession(socket)) {
      return;
    }
    Session session = Objects.requireNonNull(socket.getAttachment());
    String guildId =
        content.get("guild_id") instanceof JsonArray several
            ? several.get(0).getAsString()
            : Json.text(content, "guild_id", "");
    List<String> ids =
        content.get("user_ids") instanceof JsonArray several
            ? Json.texts(several)
            : content.has("user_ids") ? List.of(Json.text(content, "user_ids", "")) : List.of();
    discord.guilds().stream()
        .filter(guild -> guild.id().equals(guildId))
        .forEach(guild -> session.tell("GUILD_MEMBERS_CHUNK", chunk(guild, ids, content)));
  }

  private static JsonObject chunk(Guild guild, List<String> ids, JsonObject content) {
    String prefix = Json.text(content, "query", "").toLowerCase(java.util.Locale.ROOT);
    List<JsonObject> members =
        Json.objects(guild.memberList())
            .filter(member -> {
              JsonObject user = Json.child(member, "user");
              return ids.isEmpty()
                  ? Json.text(user, "username", "").startsWith(prefix)
                  : ids.contains(Json.text(user, "id"));
            })
            .toList();
    return Json.object(
        "guild_id",
        guild.id(),
        "members",
        members,
        "chunk_index",
        0,
        "chunk_count",
        1,
        "not_found",
        new JsonArray(),
        "nonce",
        content.get("nonce"));
  }

  private static void send(WebSocket socket, int op, JsonElement content) {
    JsonObject message = Json.object("op", op);
    message.add("d", content);
    socket.send(Json.write(message));
  }
}
