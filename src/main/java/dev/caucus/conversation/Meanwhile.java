package dev.caucus.conversation;

import dev.caucus.chat.Turn.Origin;
import java.util.LinkedHashSet;

/**
 * The events that were answered while the store was away, as far as this process knows: a platform
 * that tells the same twice is still answered once, unless another replica hears of it.
 */
final class Meanwhile {

  /** More than come in the longest outage for which it matters. */
  private static final int MOST = 10_000;

  private final LinkedHashSet<String> events = new LinkedHashSet<>();

  /** Whether nobody has added that event before; it is added if so. */
  synchronized boolean add(Origin origin) {
    boolean first = events.add(key(origin));
    if (events.size() > MOST) {
      events.removeFirst();
    }
    return first;
  }

  synchronized boolean has(Origin origin) {
    return !events.isEmpty() && events.contains(key(origin));
  }

  private static String key(Origin origin) {
    return origin.conversation().platform() + "/" + origin.event();
  }
}
