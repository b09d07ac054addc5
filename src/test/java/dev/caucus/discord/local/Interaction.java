package dev.caucus.discord.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that the bot has to respond to in time, and may then add to for a while. */
final class Interaction {

  static final Duration FIRST_RESPONSE = Duration.ofSeconds(3);
  static final Duration LIFE_OF_TOKEN = Duration.ofMinutes(15);

  /** What was done. */
  enum Kind {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    FORM(5);

    private final int type;

    Kind(int type) {
      this.type = type;
    }

    int type() {
      return type;
    }
  }

  private final String id;
  private final String token;
  private final Kind kind;
  private final Person person;
  private final Channel channel;
  private final @Nullable Message operated;
  private final Instant begun;
  private @Nullable Deed deed;
  private Response.@Nullable Kind response;
  private @Nullable String original;

  Interaction(
      String id,
      String token,
      Kind kind,
      Person person,
      Channel channel,
      @Nullable Message operated,
      Instant begun) {
    this.id = id;
    this.token = token;
    this.kind = kind;
    this.person = person;
    this.channel = channel;
    this.operated = operated;
    this.begun = begun;
  }

  String id() {
    return id;
  }

  String token() {
    return token;
  }

  Kind kind() {
    return kind;
  }

  Person person() {
    return person;
  }

  Channel channel() {
    return channel;
  }

  /** The message whose component was operated, or from which the form was opened. */
  @Nullable Message operated() {
    return operated;
  }

  Deed deed() {
    return java.util.Objects.requireNonNull(deed);
  }

  void belongsTo(Deed done) {
    deed = done;
  }

  /** Takes the first response; refuses a second one, and one that comes late. */
  synchronized void respond(Response.Kind first, Clock clock) {
    if (response != null) {
      throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }
    if (age(clock).compareTo(FIRST_RESPONSE) > 0) {
      throw new Refusal(404, 10062, "Unknown interaction");
    }
    response = first;
  }

  synchronized boolean isResponded() {
    return response != null;
  }

  /** The id of the message that {@code @original} stands for; null if there is none yet. */
  synchronized @Nullable String original() {
    return original;
  }

  synchronized void original(String message) {
    original = message;
  }

  boolean isExpired(Clock clock) {
    return age(clock).compareTo(LIFE_OF_TOKEN) > 0;
  }

  private Duration age(Clock clock) {
    return Duration.between(begun, clock.instant());
  }
}
