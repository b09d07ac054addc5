package dev.caucus.conversation;

import java.util.function.Supplier;

/**
 * Keeps what a platform tells one replica alone, from before it is acknowledged until it is
 * answered, so that another one can answer it if that one dies.
 */
public interface Inbox {

  /**
   * Runs what takes an event on, and returns when the event can be acknowledged: it is answered, or
   * none of the bot's business, or safe as far as it can be.
   *
   * @param payload what {@link Reading#again} can read, if it is needed
   * @param work dispatches what there is to answer, on this thread or in the {@link Background}
   */
  <T> T take(String platform, Supplier<String> payload, Supplier<T> work);
}
