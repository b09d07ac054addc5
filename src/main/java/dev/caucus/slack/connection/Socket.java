package dev.caucus.slack.connection;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/**
 * One connection, from its opening to its end; whoever wants another makes another.
 *
 * <p>The SDK's client would open new connections by itself, give up for good when one is refused,
 * look for messages a hundred times a second, and print them when it is told to be talkative. None
 * of this happens here.
 */
final class Socket extends SocketModeClientJavaWSImpl {

  /** Why a connection is over, beside Slack's own reasons. */
  static final String CLOSED = "connection_closed";

  private final BiConsumer<Socket, String> envelopes;
  private final CountDownLatch greeted = new CountDownLatch(1);
  private final Semaphore over = new Semaphore(0);
  private final AtomicReference<@Nullable String> end = new AtomicReference<>();
  private volatile boolean useful;
  private volatile boolean closed;

  /**
   * @param envelopes takes each message that wants an acknowledgement
   */
  Socket(Slack slack, String appToken, String url, BiConsumer<Socket, String> envelopes)
      throws URISyntaxException {
    super(slack, appToken, url, 0, new ConcurrentLinkedMessageQueue(), false, false, 0);
    this.envelopes = envelopes;
    addWebSocketCloseListener((code, reason) -> closed());
    addWebSocketErrorListener(reason -> closed());
  }

  /** Connects, and waits until Slack says hello; false if it does not. */
  boolean open(Duration patience) throws InterruptedException {
    connect();
    return greeted.await(patience.toMillis(), TimeUnit.MILLISECONDS) && !closed;
  }

  /** Is released when the connection is over, or will be soon. */
  Semaphore over() {
    return over;
  }

  /** Whether nothing can come through any more. */
  boolean isClosed() {
    return closed;
  }

  /** Slack's reason, or {@link #CLOSED}; null while it goes on. */
  @Nullable String end() {
    return end.get();
  }

  /** Whether anything has come through that was worth connecting for. */
  boolean isUseful() {
    return useful;
  }

  @Override
  public void enqueueMessage(String message) {
    JsonObject content = read(message);
    switch (string(content, "type")) {
      case "" -> {}
      case "hello" -> greeted.countDown();
      case "disconnect" -> finish(string(content, "reason"));
      default -> {
        useful = true;
        envelopes.accept(this, message);
      }
    }
  }

  private void closed() {
    closed = true;
    finish(CLOSED);
  }

  private void finish(String reason) {
    if (end.compareAndSet(null, reason)) {
      over.release();
    }
    greeted.countDown();
  }

  private static JsonObject read(String message) {
    try {
      JsonElement content = JsonParser.parseString(message);
      return content.isJsonObject() ? content.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  private static String string(JsonObject content, String name) {
    JsonElement value = content.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** What the SDK's client has to tell is told by the watchdog, in plain words and once. */
  @Override
  public Logger getLogger() {
    return NOPLogger.NOP_LOGGER;
  }
}
