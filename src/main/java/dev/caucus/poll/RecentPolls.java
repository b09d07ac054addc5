package dev.caucus.poll;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Open polls as they were when they were last read.
 *
 * <p>A ballot may be cast on them, since its gate opens only if the poll is open still and of the
 * same edition; for anything else they may be too old.
 */
final class RecentPolls {

  private static final int MOST = 200;

  private final PollStore polls;
  private final Map<String, Poll> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Poll> eldest) {
          return size() > MOST;
        }
      };

  RecentPolls(PollStore polls) {
    this.polls = polls;
  }

  Optional<Poll> find(String id) {
    synchronized (recent) {
      Poll known = recent.get(id);
      if (known != null) {
        return Optional.of(known);
      }
    }
    return read(id);
  }

  /** The poll as it is now. */
  Optional<Poll> read(String id) {
    Optional<Poll> poll = polls.find(id);
    synchronized (recent) {
      poll.filter(Poll::isOpen)
          .ifPresentOrElse(open -> recent.put(id, open), () -> recent.remove(id));
    }
    return poll;
  }
}
