package dev.caucus.slack.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Holds the sockets that the app opens; each address that is given out opens one. */
final class SocketServer extends WebSocketServer {

  private final String app;
  private final Faults faults;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile Consumer<String> onText = text -> {};
  private volatile Runnable onOpened = () -> {};
  private volatile Consumer<WebSocket> onClosed = socket -> {};

  SocketServer(String app, Faults faults) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.app = app;
    this.faults = faults;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
    setDaemon(true);
  }

  SocketServer begin() {
    start();
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  void listen(Consumer<String> text, Runnable socketOpened, Consumer<WebSocket> socketClosed) {
    onText = text;
    onOpened = socketOpened;
    onClosed = socketClosed;
  }

  /** An address for one socket. */
  String address() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return "ws://127.0.0.1:%d/link/?ticket=%s&app_id=%s".formatted(getPort(), ticket, app);
  }

  int connections() {
    return open.size();
  }

  /** How many sockets were opened since the start. */
  int opened() {
    return opened.get();
  }

  /** Sends to one of the sockets, each in its turn, after a word to it; false if there is none. */
  boolean send(String text, Consumer<WebSocket> before) {
    List<WebSocket> all = List.copyOf(open);
    for (int i = 0; i < all.size(); i++) {
      WebSocket socket = all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
      try {
        before.accept(socket);
        socket.send(text);
        return true;
      } catch (WebsocketNotConnectedException e) {
        open.remove(socket);
      }
    }
    return false;
  }

  /** Cuts every socket without a word. */
  void cut() {
    for (WebSocket socket : open) {
      open.remove(socket);
      socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
    }
  }

  /** Says that the sockets will be closed soon, or are about to be. */
  void disconnect(String reason) {
    String text =
        Json.write(
            Json.object(
                "type",
                "disconnect",
                "reason",
                reason,
                "debug_info",
                Json.object("host", "applink-local")));
    open.forEach(socket -> socket.send(text));
  }

  /** Closes every socket properly. */
  void closeAll() {
    for (WebSocket socket : open) {
      open.remove(socket);
      socket.close(CloseFrame.NORMAL);
    }
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
    String resource = request.getResourceDescriptor();
    boolean known = tickets.removeIf(resource::contains);
    if (!known || faults.refusesUpgrade()) {
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "no such ticket");
    }
    return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    open.add(socket);
    opened.incrementAndGet();
    socket.send(
        Json.write(
            Json.object(
                "type", "hello",
                "num_connections", open.size(),
                "debug_info",
                    Json.object("host", "applink-local", "approximate_connection_time", 18060),
                "connection_info", Json.object("app_id", app))));
    onOpened.run();
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    onText.accept(text);
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    open.remove(socket);
    onClosed.accept(socket);
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
