package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody did, how the app took it, and what the bot answered. */
public final class Deed {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Channel channel;
  private final @Nullable Message message;
  private final Ledger ledger;
  private final long before;
  private final Set<String> places;
  private final List<Delivery> deliveries;

  Deed(
      Channel channel,
      @Nullable Message message,
      Ledger ledger,
      long before,
      Set<String> places,
      List<Delivery> deliveries) {
    this.channel = channel;
    this.message = message;
    this.ledger = ledger;
    this.before = before;
    this.places = Set.copyOf(places);
    this.deliveries = List.copyOf(deliveries);
  }

  /** The message that somebody wrote by it. */
  public Message message() {
    if (message == null) {
      throw new IllegalStateException("nothing was written by this");
    }
    return message;
  }

  /** Everything that was sent to the app for it: for a mention two events. */
  public List<JsonObject> payloads() {
    return deliveries.stream().map(Delivery::payload).toList();
  }

  /** Whether the app acknowledged all of it by now. */
  public boolean isAcknowledged() {
    return deliveries.stream()
        .allMatch(delivery -> delivery.acknowledged().state() == Future.State.SUCCESS);
  }

  /** Waits until the app acknowledged all of it; fails if it never does. */
  public Deed awaitAcknowledged() {
    deliveries.forEach(Deed::acknowledgement);
    return this;
  }

  /** How long the slowest of its acknowledgements took. */
  public Duration latency() {
    return deliveries.stream()
        .map(delivery -> acknowledgement(delivery).latency())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** How often the one that needed most attempts was sent until the app acknowledged it. */
  public int attempts() {
    return deliveries.stream()
        .mapToInt(delivery -> acknowledgement(delivery).attempts())
        .max()
        .orElse(0);
  }

  /** What the app acknowledged the last of it with; empty if with nothing. */
  public JsonObject acknowledgement() {
    return acknowledgement(deliveries.getLast()).body();
  }

  private static Acknowledgement acknowledgement(Delivery delivery) {
    try {
      return delivery.acknowledged().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("not acknowledged: " + delivery.kind(), e);
    }
  }

  /**
   * What the bot did since then in answer to it.
   *
   * <p>To a message belongs what happens in its thread, and in direct messages also beside it; to a
   * command what comes through its response address; to a click both, and changes of the message.
   * To both a message and a click belongs what is whispered to the person beside all threads.
   */
  public List<Answer> answers() {
    return ledger.at(places, before);
  }

  /** How many messages the bot wrote in answer, whether they still stand or not. */
  public long posts() {
    return answers().stream().filter(answer -> answer.kind() == Answer.Kind.POST).count();
  }

  /** The messages that the bot wrote or changed in answer, as they stand now. */
  public List<Message> shown() {
    Set<String> timestamps =
        answers().stream()
            .map(answer -> answer.message().ts())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return timestamps.stream().map(channel::message).flatMap(Optional::stream).toList();
  }
}
