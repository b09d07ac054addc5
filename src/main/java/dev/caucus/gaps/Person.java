package dev.caucus.gaps;

import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Fingerprint;

/**
 * Somebody whose question it was, or who did not find the answer helpful.
 *
 * @param platform the platform's name
 * @param id the platform's id of the person
 */
public record Person(String platform, String id) {

  /** Whoever took a turn. */
  public static Person of(Origin origin) {
    return new Person(origin.conversation().platform(), origin.participant().id());
  }

  /** Whether they can be told from others: a browser without cookies cannot. */
  public boolean isKnown() {
    return !id.isBlank();
  }

  String fingerprint() {
    return Fingerprint.of(platform + "/" + id);
  }
}
