package dev.caucus.conversation;

import dev.caucus.answer.Exchange;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Person;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the conversations remember, as far as the store lets them.
 *
 * <p>A store that fails costs the context of a question, or an answer given twice, but never the
 * answer itself.
 */
final class Memory {

  private static final Logger log = LoggerFactory.getLogger(Memory.class);

  private final ConversationStore store;

  Memory(ConversationStore store) {
    this.store = store;
  }

  /** Whether this call is the first with that event; always true for a turn without one. */
  boolean isFirst(Origin origin) {
    if (origin.event() == null) {
      return true;
    }
    try {
      return store.claim(origin.conversation().platform(), origin.event());
    } catch (RuntimeException e) {
      logFailure("An event was answered without being marked as answered", origin, e);
      return true;
    }
  }

  @Nullable Exchange recall(Origin origin) {
    try {
      return store.find(origin.conversation()).map(ConversationState::exchange).orElse(null);
    } catch (RuntimeException e) {
      logFailure("A question was answered without what was said before", origin, e);
      return null;
    }
  }

  void remember(Origin origin, Exchange exchange) {
    try {
      store.save(origin.conversation(), new ConversationState(exchange), Person.of(origin));
    } catch (RuntimeException e) {
      logFailure("A question was answered but not remembered", origin, e);
    }
  }

  static void logFailure(String what, Origin origin, RuntimeException e) {
    ConversationRef conversation = origin.conversation();
    log.error(
        "Error {} in {} conversation {}: {}, since the store failed. If its disk is full, free some"
            + " space.",
        ErrorId.next(),
        conversation.platform(),
        Fingerprint.brief(conversation.id()),
        what,
        e);
  }
}
