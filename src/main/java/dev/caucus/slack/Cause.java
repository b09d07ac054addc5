package dev.caucus.slack;

import dev.caucus.store.Fingerprint;

/**
 * What the bot answers.
 *
 * @param event names it among all replicas, as {@link dev.caucus.chat.Turn.Origin#event()}
 * @param since the timestamp of the first message that may be the answer
 */
record Cause(String event, String since) {

  /** The name by which messages are marked that answer it. */
  String name() {
    return Fingerprint.of(event);
  }
}
