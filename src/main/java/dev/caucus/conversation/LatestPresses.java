package dev.caucus.conversation;

import dev.caucus.chat.ConversationRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When somebody last pressed a button of a poll: what they pressed before, and nobody has answered,
 * is then not to be done any more, since they have seen how they have voted.
 */
final class LatestPresses {

  /** More than there are people who vote in the minutes for which it matters. */
  private static final int MOST = 10_000;

  private final Map<ConversationRef, Instant> latest = new LinkedHashMap<>();

  synchronized void note(ConversationRef line, Instant time) {
    latest.merge(line, time, (one, other) -> one.isAfter(other) ? one : other);
    if (latest.size() > MOST) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  synchronized boolean isAfter(Instant time, ConversationRef line) {
    Instant last = latest.get(line);
    return last != null && last.isAfter(time);
  }
}
