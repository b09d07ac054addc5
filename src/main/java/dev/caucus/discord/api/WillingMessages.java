package dev.caucus.discord.api;

import dev.caucus.conversation.ErrorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Remembers as far as the store lets it: what the bot wrote stands there whether remembered or not,
 * and writing it again would answer twice.
 */
final class WillingMessages implements DiscordMessages {

  private static final Logger log = LoggerFactory.getLogger(WillingMessages.class);

  private final DiscordMessages messages;

  WillingMessages(DiscordMessages messages) {
    this.messages = messages;
  }

  @Override
  public void remember(String message, Place conversation) {
    orElse(
        () -> {
          messages.remember(message, conversation);
          return true;
        },
        false);
  }

  @Override
  public void join(List<String> parts) {
    orElse(
        () -> {
          messages.join(parts);
          return true;
        },
        false);
  }

  @Override
  public List<String> partsOf(String message) {
    return orElse(() -> messages.partsOf(message), List.of(message));
  }

  @Override
  public Optional<Place> conversationOf(String message) {
    return orElse(() -> messages.conversationOf(message), Optional.empty());
  }

  @Override
  public Optional<Place> find(String conversation) {
    return messages.find(conversation);
  }

  @Override
  public int forgetBefore(Instant time) {
    return messages.forgetBefore(time);
  }

  private static <T> T orElse(Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (DataAccessException | TransactionException e) {
      log.error(
          "Error {} in discord: replies to a message begin anew, since the store failed",
          ErrorId.next(),
          e);
      return otherwise;
    }
  }
}
