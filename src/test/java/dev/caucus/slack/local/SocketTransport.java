package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;

/**
 * Socket Mode: envelopes over sockets that the app opened.
 *
 * <p>Where no socket is open, events wait for the next one, and so do those that were under way on
 * one that closed. What is not acknowledged in time is sent again if it is an event; commands and
 * interactions have failed then, as they have in Slack.
 */
final class SocketTransport implements Transport {

  private static final int MOST_RETRIES = 3;

  /** Under way: how often it was sent before, and how often that was because of a lost socket. */
  private record Sent(Delivery delivery, int retry, int lost, long at, WebSocket socket) {}

  private record Waiting(Delivery delivery, int retry, int lost) {}

  private final SocketServer sockets;
  private final Faults faults;
  private final Deliveries deliveries;
  private final Supplier<Duration> timeout;
  private final Map<String, Sent> unacknowledged = new ConcurrentHashMap<>();
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("local-slack-timer").factory());

  SocketTransport(
      SocketServer sockets, Faults faults, Deliveries deliveries, Supplier<Duration> timeout) {
    this.sockets = sockets;
    this.faults = faults;
    this.deliveries = deliveries;
    this.timeout = timeout;
    sockets.listen(this::received, this::sendWaiting, this::lost);
  }

  @Override
  public void send(Delivery delivery) {
    send(new Waiting(delivery, 0, 0), newEnvelope());
    if (delivery.kind() != Delivery.Kind.EVENT) {
      after(() -> giveUp(delivery));
    }
  }

  private void send(Waiting next, String envelope) {
    String text = faults.garbled(Json.write(envelope(next.delivery(), next.retry(), envelope)));
    boolean sent =
        sockets.send(
            text,
            socket ->
                unacknowledged.put(
                    envelope,
                    new Sent(
                        next.delivery(), next.retry(), next.lost(), System.nanoTime(), socket)));
    if (sent) {
      after(() -> timedOut(envelope));
    } else {
      unacknowledged.remove(envelope);
      waiting.add(next);
      // A socket may have opened since.
      sendWaiting();
    }
  }

  private static String newEnvelope() {
    return UUID.randomUUID().toString();
  }

  private static JsonObject envelope(Delivery delivery, int retry, String envelope) {
    boolean event = delivery.kind() == Delivery.Kind.EVENT;
    JsonObject json =
        Json.object(
            "envelope_id",
            envelope,
            "type",
            delivery.kind().envelope(),
            "payload",
            delivery.payload(),
            "accepts_response_payload",
            !event);
    return event
        ? Json.with(json, "retry_attempt", retry, "retry_reason", retry == 0 ? "" : "timeout")
        : json;
  }

  private void sendWaiting() {
    while (sockets.connections() > 0) {
      Waiting next = waiting.poll();
      if (next == null) {
        return;
      }
      if (!next.delivery().acknowledged().isDone()) {
        send(next, newEnvelope());
      }
    }
  }

  /** What was under way on a socket that closed goes over the next one. */
  private void lost(WebSocket socket) {
    unacknowledged.forEach((envelope, sent) -> {
      boolean concerned =
          sent.socket().equals(socket) && sent.delivery().kind() == Delivery.Kind.EVENT;
      if (concerned && unacknowledged.remove(envelope, sent)) {
        waiting.add(new Waiting(sent.delivery(), sent.retry() + 1, sent.lost() + 1));
      }
    });
    sendWaiting();
  }

  private void received(String text) {
    JsonObject answer = Json.parse(text);
    String envelope = Json.text(answer, "envelope_id", "");
    if (unacknowledged.containsKey(envelope) && !faults.swallowsAcknowledgement()) {
      Sent sent = unacknowledged.remove(envelope);
      if (sent != null) {
        acknowledged(envelope, sent, Json.child(answer, "payload"));
      }
    }
  }

  private void acknowledged(String envelope, Sent sent, JsonObject body) {
    Duration latency = Duration.ofNanos(System.nanoTime() - sent.at());
    boolean first = !sent.delivery().acknowledged().isDone();
    deliveries.acknowledged(sent.delivery(), new Acknowledgement(latency, body, sent.retry() + 1));
    if (first && faults.isRedelivered()) {
      String again = faults.isInSameEnvelope() ? envelope : newEnvelope();
      send(new Waiting(sent.delivery(), sent.retry() + 1, sent.lost()), again);
    }
    if (first && faults.isCutNow()) {
      sockets.cut();
    }
  }

  private void timedOut(String envelope) {
    Sent sent = unacknowledged.remove(envelope);
    if (sent == null || sent.delivery().kind() != Delivery.Kind.EVENT) {
      return;
    }
    if (sent.retry() - sent.lost() < MOST_RETRIES) {
      send(new Waiting(sent.delivery(), sent.retry() + 1, sent.lost()), newEnvelope());
    } else {
      giveUp(sent.delivery());
    }
  }

  private static void giveUp(Delivery delivery) {
    delivery
        .acknowledged()
        .completeExceptionally(new TimeoutException("the app did not acknowledge in time"));
  }

  private void after(Runnable task) {
    if (!timer.isShutdown()) {
      timer.schedule(task, timeout.get().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
