package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.Turn.Origin;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** What people may do with polls, and what is known of them where they act. */
final class Rights {

  private final Board board;
  private final PollStore polls;
  private final ZoneId zone;

  /**
   * Rights.
   *
   * @param zone the time zone of those whose own is not known
   */
  Rights(Board board, PollStore polls, ZoneId zone) {
    this.board = board;
    this.polls = polls;
    this.zone = zone;
  }

  /** Where a poll that somebody makes belongs: their channel, or if there is none, the talk. */
  ConversationRef place(Origin origin) {
    return board.channel(origin.conversation());
  }

  /** Whether a poll is any business of somebody there: never across workspaces. */
  boolean isWithin(Poll poll, Origin origin) {
    ConversationRef here = origin.conversation();
    if (!board.isShared(poll.place())) {
      return !board.isShared(here);
    }
    return isNear(poll.place(), here)
        || polls.messages(poll.id()).stream()
            .map(MessageRef::conversation)
            .anyMatch(place -> isNear(place, here));
  }

  private static boolean isNear(ConversationRef place, ConversationRef here) {
    return place.platform().equals(here.platform()) && place.workspace().equals(here.workspace());
  }

  /** Whether somebody may end, change or remove a poll. */
  boolean mayManage(Poll poll, Origin origin) {
    String platform = origin.conversation().platform();
    if (poll.isBy(platform, origin.participant())) {
      return true;
    }
    // Across a bridge, whoever looks after either channel may.
    return Stream.concat(
            Stream.of(poll.place()),
            polls.messages(poll.id()).stream().map(MessageRef::conversation))
        .filter(place -> isNear(place, origin.conversation()))
        .distinct()
        .anyMatch(place -> isAdmin(origin, place));
  }

  private boolean isAdmin(Origin origin, ConversationRef place) {
    return board
        .platform(place.platform())
        .filter(known -> known.isAdmin(origin.participant().id(), place.id()))
        .isPresent();
  }

  /** The time zone in which somebody means the times that they write. */
  ZoneId zone(Origin origin) {
    ZoneId own = origin.participant().zone();
    return own != null ? own : told(origin).orElse(zone);
  }

  private Optional<ZoneId> told(Origin origin) {
    String channel = origin.channel();
    return channel == null
        ? Optional.empty()
        : board
            .platform(origin.conversation().platform())
            .flatMap(platform -> platform.zone(origin.participant().id(), channel));
  }
}
