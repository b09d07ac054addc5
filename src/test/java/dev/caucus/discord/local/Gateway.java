package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Holds the connections through which the bot hears of events, and the sessions behind them. */
final class Gateway extends WebSocketServer {

  private final LocalDiscord discord;
  private final GatewayProtocol protocol;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final List<WebSocket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile Duration heartbeat = Duration.ofMillis(41_250);

  Gateway(LocalDiscord discord) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.discord = discord;
    protocol = new GatewayProtocol(discord, this);
    setReuseAddr(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
    setDaemon(true);
  }

  Gateway begin() {
    start();
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  String url() {
    return "ws://127.0.0.1:" + getPort() + "/";
  }

  void heartbeatEvery(Duration interval) {
    heartbeat = interval;
  }

  void add(Session session) {
    sessions.put(session.id(), session);
  }

  @Nullable Session session(String id) {
    return sessions.get(id);
  }

  List<Session> sessions() {
    return List.copyOf(sessions.values());
  }

  /** The sessions that have a connection. */
  List<Session> connected() {
    return sessions().stream().filter(Session::isConnected).toList();
  }

  int opened() {
    return opened.get();
  }

  /** Forgets every session, so that none can be resumed. */
  void forget() {
    sessions.clear();
  }

  /** Sends an event to every session on the guild's shard. */
  void dispatch(@Nullable Guild guild, String type, JsonObject event) {
    sessions().stream()
        .filter(session -> session.serves(guild))
        .forEach(session -> session.dispatch(type, event));
  }

  /** Likewise to those that asked for such events. */
  void dispatch(@Nullable Guild guild, Intent intent, String type, JsonObject event) {
    dispatch(guild, intent, type, intents -> event);
  }

  /** Likewise, as the session's intents let it see the event. */
  void dispatch(@Nullable Guild guild, Intent intent, String type, IntFunction<JsonObject> event) {
    sessions().stream()
        .filter(session -> session.serves(guild) && intent.isIn(session.intents()))
        .forEach(session -> session.dispatch(type, event.apply(session.intents())));
  }

  void cut() {
    connected().forEach(Session::cut);
  }

  /** Sends the same to every connection. */
  void tellAll(JsonObject message) {
    open.forEach(socket -> socket.send(Json.write(message)));
  }

  /** Closes every connection with a code of Discord's. */
  void closeAll(int code) {
    open.forEach(socket -> socket.close(code, "closed by request"));
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    if (discord.faults().refusesUpgrade()) {
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "refused");
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    open.add(socket);
    opened.incrementAndGet();
    protocol.hello(socket, heartbeat);
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    protocol.receive(socket, text);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    open.remove(socket);
    Session session = socket.getAttachment();
    if (session != null) {
      session.disconnected(socket);
      if (remote && (code == CloseFrame.NORMAL || code == CloseFrame.GOING_AWAY)) {
        sessions.remove(session.id());
      }
    }
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception problem) {
    if (socket != null) {
      open.remove(socket);
    }
  }

  @Override
  public void onStart() {
    started.countDown();
  }
}
