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

/**
 * Socket Mode: envelopes over sockets that the app opened.
 *
 * <p>Where no socket is open, events wait for the next one. Of what is not acknowledged in time,
 * events are sent again; commands and interactions have failed then, as they have in Slack.
 */
final class SocketTransport implements Transport {

  private static final int MOST_RETRIES = 3;

  private record Sent(Delivery delivery, int retry, long at) {}

  private record Waiting(Delivery delivery, int retry) {}

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
    sockets.listen(this::received, this::sendWaiting);
  }

  @Override
  public void send(Delivery delivery) {
    send(delivery, 0, UUID.randomUUID().toString());
    if (delivery.kind() != Delivery.Kind.EVENT) {
      after(() -> giveUp(delivery));
    }
  }

  private void send(Delivery delivery, int retry, String envelope) {
    unacknowledged.put(envelope, new Sent(delivery, retry, System.nanoTime()));
    if (sockets.send(Json.write(envelope(delivery, retry, envelope)))) {
      after(() -> timedOut(envelope));
      if (faults.isCutNow()) {
        sockets.cut();
      }
    } else {
      unacknowledged.remove(envelope);
      waiting.add(new Waiting(delivery, retry));
      sendWaiting(); // if a socket was opened meanwhile, it found nothing
    }
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
        send(next.delivery(), next.retry(), UUID.randomUUID().toString());
      }
    }
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
      String again = faults.isInSameEnvelope() ? envelope : UUID.randomUUID().toString();
      send(sent.delivery(), sent.retry() + 1, again);
    }
  }

  private void timedOut(String envelope) {
    Sent sent = unacknowledged.remove(envelope);
    if (sent == null || sent.delivery().kind() != Delivery.Kind.EVENT) {
      return;
    }
    if (sent.retry() < MOST_RETRIES) {
      send(sent.delivery(), sent.retry() + 1, UUID.randomUUID().toString());
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
