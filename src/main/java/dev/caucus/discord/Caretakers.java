package dev.caucus.discord;

import dev.caucus.chat.NotDelivered;
import dev.caucus.discord.api.DiscordApi;
import dev.caucus.discord.api.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows who looks after a channel, and remembers it for a moment: Discord has to be asked. */
final class Caretakers {

  private static final Logger log = LoggerFactory.getLogger(Caretakers.class);

  /** Whoever gets or loses the right need not wait for long. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private static final int MOST = 1_000;

  private final DiscordApi api;
  private final Clock clock;
  private final Map<Key, Known> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
          return size() > MOST;
        }
      };

  Caretakers(DiscordApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** Whether somebody looks after a channel; false as long as Discord cannot be asked. */
  boolean include(String person, Place channel) {
    Key key = new Key(person, channel.channelName());
    Known before = find(key);
    if (before != null && clock.instant().isBefore(before.until())) {
      return before.caretaker();
    }
    try {
      boolean caretaker = api.manages(channel, person);
      remember(key, caretaker);
      return caretaker;
    } catch (NotDelivered e) {
      log.debug("Discord did not tell who may manage a channel: {}", e.getMessage());
      return false;
    }
  }

  private synchronized @Nullable Known find(Key key) {
    return known.get(key);
  }

  private synchronized void remember(Key key, boolean caretaker) {
    known.remove(key);
    known.put(key, new Known(caretaker, clock.instant().plus(FRESH)));
  }

  private record Key(String person, String channel) {}

  private record Known(boolean caretaker, Instant until) {}
}
