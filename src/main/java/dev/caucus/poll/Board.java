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

  /** Whether people there vote in a message that everybody sees. */
  boolean isShared(ConversationRef place) {
    return platform(place.platform()).isPresent();
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
      all &= attempt(poll, message, platform -> platform.replace(message, reply));
    }
    return all;
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
      return true;
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
