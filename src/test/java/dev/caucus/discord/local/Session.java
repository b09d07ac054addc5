package dev.caucus.discord.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

/** One of the bot's sessions at the gateway, which outlives its connections. */
final class Session {

  private final String id = UUID.randomUUID().toString().replace("-", "");
  private final int shard;
  private final int shards;
  private final int intents;
  private final Faults faults;
  private final List<String> sent = new ArrayList<>();
  private @Nullable WebSocket socket;

  Session(int shard, int shards, int intents, WebSocket socket, Faults faults) {
    this.shard = shard;
    this.shards = shards;
    this.intents = intents;
    this.socket = socket;
    this.faults = faults;
  }

  String id() {
    return id;
  }

  int shard() {
    return shard;
  }

  int shards() {
    return shards;
  }

  int intents() {
    return intents;
  }

  /** Whether it is told of a guild, or of direct messages. */
  boolean serves(@Nullable Guild guild) {
    return guild == null ? shard == 0 : Snowflakes.shard(guild.id(), shards) == shard;
  }

  synchronized boolean isConnected() {
    return socket != null && socket.isOpen();
  }

  synchronized @Nullable WebSocket socket() {
    return socket;
  }

  /** Sends an event as it is, without faults. */
  synchronized void tell(String type, JsonElement event) {
    send(remember(type, event));
  }

  /** Sends an event; if there is no connection, it waits for the next one. */
  synchronized void dispatch(String type, JsonObject event) {
    Faults.Cut cut = faults.cut();
    JsonObject told = faults.garbled(event);
    String text = remember(type, told);
    if (cut == Faults.Cut.BEFORE) {
      cut();
    }
    send(text);
    if (faults.isRedelivered()) {
      send(remember(type, told));
    }
    if (cut == Faults.Cut.AFTER) {
      cut();
    }
  }

  private String remember(String type, JsonElement event) {
    String text =
        faults.garbled(
            Json.write(Json.object("op", 0, "s", sent.size() + 1, "t", type, "d", event)));
    sent.add(text);
    return text;
  }

  private void send(String text) {
    WebSocket open = socket;
    if (open != null) {
      try {
        open.send(text);
      } catch (WebsocketNotConnectedException e) {
        socket = null;
      }
    }
  }

  /** Takes up another connection and sends what was missed since an event's number. */
  synchronized void resume(WebSocket connection, int after) {
    socket = connection;
    List<String> missed = List.copyOf(sent.subList(Math.min(after, sent.size()), sent.size()));
    missed.forEach(this::send);
    tell("RESUMED", new JsonObject());
  }

  /** Cuts the connection without a word. */
  synchronized void cut() {
    WebSocket open = socket;
    socket = null;
    if (open != null) {
      open.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
    }
  }

  synchronized void disconnected(WebSocket connection) {
    if (connection.equals(socket)) {
      socket = null;
    }
  }
}
