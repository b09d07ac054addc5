package dev.caucus.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;

/** What could not be written to the store while it was away, until it can be. */
final class Arrears<T> {

  /** More than come in the longest outage for which it matters. */
  private static final int MOST = 10_000;

  /** So many are written between two looks, so that what is more urgent does not wait for them. */
  private static final int AT_ONCE = 500;

  private final Consumer<T> writing;
  private final LinkedHashSet<T> left = new LinkedHashSet<>();

  Arrears(Consumer<T> writing) {
    this.writing = writing;
  }

  /** Writes that, now or later. */
  void settle(T each) {
    try {
      writing.accept(each);
    } catch (DataAccessException e) {
      synchronized (left) {
        left.add(each);
        if (left.size() > MOST) {
          left.removeFirst();
        }
      }
    }
  }

  /**
   * Writes some of what was left.
   *
   * @throws DataAccessException if the store is away
   */
  void settleSome() {
    for (T each : some()) {
      writing.accept(each);
      synchronized (left) {
        left.remove(each);
      }
    }
  }

  private List<T> some() {
    synchronized (left) {
      return left.stream().limit(AT_ONCE).toList();
    }
  }
}
