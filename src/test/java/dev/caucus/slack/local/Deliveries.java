package dev.caucus.slack.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what was delivered and how fast it was acknowledged, redeliveries included. */
final class Deliveries {

  private final List<Duration> latencies = new ArrayList<>();
  private final AtomicInteger acknowledged = new AtomicInteger();

  void acknowledged(Delivery delivery, Acknowledgement acknowledgement) {
    acknowledged.incrementAndGet();
    synchronized (latencies) {
      latencies.add(acknowledgement.latency());
    }
    delivery.acknowledged().complete(acknowledgement);
  }

  int acknowledged() {
    return acknowledged.get();
  }

  Latencies latencies() {
    synchronized (latencies) {
      return new Latencies(latencies);
    }
  }
}
