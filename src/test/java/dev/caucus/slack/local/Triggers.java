package dev.caucus.slack.local;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives out triggers, each good for opening one form within three seconds. */
final class Triggers {

  private static final Duration GOOD_FOR = Duration.ofSeconds(3);

  private record Trigger(String user, Instant at) {}

  private final Ids ids;
  private final Map<String, @Nullable Trigger> given = new HashMap<>();

  Triggers(Ids ids) {
    this.ids = ids;
  }

  synchronized String give(String user) {
    String trigger = "%d.%d.%08x".formatted(ids.number(), ids.number(), user.hashCode());
    given.put(trigger, new Trigger(user, ids.now()));
    return trigger;
  }

  /** Whoever did what the trigger belongs to; it is used up afterwards. */
  synchronized String use(String id) {
    if (!given.containsKey(id)) {
      throw new Refusal("invalid_trigger_id");
    }
    Trigger trigger = given.put(id, null);
    if (trigger == null) {
      throw new Refusal("exchanged_trigger_id");
    }
    if (ids.isOlderThan(trigger.at(), GOOD_FOR)) {
      throw new Refusal("expired_trigger_id");
    }
    return trigger.user();
  }
}
