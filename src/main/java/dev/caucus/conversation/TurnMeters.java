package dev.caucus.conversation;

import dev.caucus.chat.NotDelivered.Reason;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the turns under way, and the replies that did not reach anybody. */
final class TurnMeters {

  private final AtomicInteger waiting = new AtomicInteger();
  private final CountersByTag<Reason> undelivered;

  TurnMeters(MeterRegistry registry) {
    Gauge.builder("caucus.turns.waiting", waiting, AtomicInteger::get)
        .description("Turns from chats that were taken on and are not answered yet")
        .register(registry);
    undelivered =
        new CountersByTag<>(
            registry,
            "caucus.replies.undelivered",
            "Replies that a platform did not take, by the reason",
            Tags.empty(),
            "reason",
            Reason.class);
  }

  void taken() {
    waiting.incrementAndGet();
  }

  void done() {
    waiting.decrementAndGet();
  }

  void undelivered(Reason reason) {
    undelivered.count(reason);
  }
}
