package dev.caucus.conversation;

import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Fingerprint;
import java.util.Optional;

/** What names an event in the store, whatever a platform names it. */
record EventKey(String platform, String fingerprint) {

  static EventKey of(String platform, String event) {
    return new EventKey(platform, Fingerprint.of(event));
  }

  /** Empty where the platform has no ids of events. */
  static Optional<EventKey> of(Origin origin) {
    return Optional.ofNullable(origin.event())
        .map(event -> of(origin.conversation().platform(), event));
  }
}
