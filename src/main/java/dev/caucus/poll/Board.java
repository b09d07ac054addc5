package dev.caucus.poll;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages in which polls stand on chat platforms. */
final class Board {

  private static final Logger log = LoggerFactory.getLogger(Board.class);

  /** Where each person talks with the bot alone. */
  static final Set<String> PERSONAL = Set.of("page", "http", "terminal");

  private final Supplier<Stream<ChatPlatform>> platforms;
  private final PollStore polls;
  private final Bridges bridges;

  Board(Supplier<Stream<ChatPlatform>> platforms, PollStore polls, Bridges bridges) {
    this.platforms = platforms;
    this.polls = polls;
    this.bridges = bridges;
  }

  /** The platform of that name; empty for a page, a program or a terminal. */
  Optional<ChatPlatform> platform(String name) {
    return platforms.get().filter(platform -> platform.name().equals(name)).findFirst();
  }

  /**
   * Whether people there vote in a message that everybody sees; whether the platform is on here and
   * now does not matter, so that nothing said there is ever shown elsewhere.
   */
  boolean isShared(ConversationRef place) {
    return !PERSONAL.contains(place.platform());
  }

  /** The channel around a conversation; where there are none, the conversation itself. */
  ConversationRef channel(ConversationRef conversation) {
    return platform(conversation.platform())
        .map(platform -> platform.channel(conversation))
        .orElse(conversation);
  }

  /**
   * Posts a poll in its channel, and in those that are bridged with it, unless it stands there.
   *
   * @return whether there is nothing left to try again
   * @throws NotDelivered if its own channel does not take it
   */
  boolean post(Poll poll, Reply reply) {
    Set<ConversationRef> standing =
        polls.messages(poll.id()).stream()
            .map(MessageRef::conversation)
            .collect(Collectors.toSet());
    if (!standing.contains(poll.place())) {
      post(poll, poll.place(), reply);
    }
    boolean all = true;
    for (ConversationRef other : bridges.beside(poll.place())) {
      all &= standing.contains(other) || postAcross(poll, other, reply);
    }
    return all;
  }

  private boolean postAcross(Poll poll, ConversationRef other, Reply reply) {
    try {
      post(poll, other, reply);
      return true;
    } catch (NotDelivered e) {
      log.warn("Poll {} could not be posted across a bridge: {}", poll.id(), e.getMessage());
      return e.reason() != Reason.UNREACHABLE;
    }
  }

  private void post(Poll poll, ConversationRef place, Reply reply) {
    Optional<ChatPlatform> platform = platform(place.platform());
    if (platform.isPresent()) {
      polls.place(poll.id(), platform.get().post(place, reply));
    }
  }

  /**
   * Puts a reply in the place of what a poll's messages say.
   *
   * @return whether there is nothing left to try again
   */
  boolean redraw(String poll, Reply reply) {
    boolean all = true;
    for (MessageRef message : polls.messages(poll)) {
      all &= attempt(poll, message, platform -> redraw(poll, message, platform, reply));
    }
    return all;
  }

  /** What a poll says may take more parts than before, or fewer. */
  private void redraw(String poll, MessageRef message, ChatPlatform platform, Reply reply) {
    MessageRef now = platform.replace(message, reply);
    if (!now.equals(message)) {
      polls.rename(poll, now);
    }
  }

  /** Tells whoever made a poll something, if they can be reached. */
  void tellCreator(Poll poll, Reply reply) {
    platform(poll.place().platform())
        .filter(platform -> poll.isOwned())
        .ifPresent(platform -> {
          try {
            platform.tell(poll.creator().id(), poll.place().id(), reply);
          } catch (NotDelivered e) {
            log.debug("The creator of poll {} could not be told: {}", poll.id(), e.getMessage());
          }
        });
  }

  /** Removes a poll's messages. */
  void remove(String poll) {
    for (MessageRef message : polls.messages(poll)) {
      attempt(poll, message, platform -> platform.delete(message));
    }
  }

  /**
   * Tells a result beside each of a poll's messages, once.
   *
   * @return whether there is nothing left to try again
   */
  boolean announce(String poll, Reply reply) {
    boolean all = true;
    for (MessageRef message : polls.unannounced(poll)) {
      all &=
          attempt(
              poll,
              message,
              platform -> {
                platform.post(message.conversation(), reply);
                polls.announced(poll, message);
              });
    }
    return all;
  }

  private boolean attempt(String poll, MessageRef message, Deed deed) {
    Optional<ChatPlatform> platform = platform(message.conversation().platform());
    if (platform.isEmpty()) {
      log.debug("Poll {} stands on a platform that is off here", poll);
      return false;
    }
    try {
      deed.on(platform.get());
      return true;
    } catch (NotDelivered e) {
      log.warn("A message of poll {} could not be changed: {}", poll, e.getMessage());
      if (e.reason() == Reason.GONE) {
        polls.displace(poll, message);
      }
      return e.reason() != Reason.UNREACHABLE;
    }
  }

  private interface Deed {
    void on(ChatPlatform platform);
  }
}
