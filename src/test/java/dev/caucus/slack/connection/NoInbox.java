package dev.caucus.slack.connection;

import dev.caucus.conversation.Inbox;
import java.util.function.Supplier;

/** Keeps nothing. */
final class NoInbox implements Inbox {

  @Override
  public <T> T take(String platform, Supplier<String> payload, Supplier<T> work) {
    return work.get();
  }
}
