package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.poll.PollToken.Deed;
import dev.caucus.store.Fingerprint;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds people of polls in which they have not voted, each of them once for each poll. */
final class Reminders {

  private static final Logger log = LoggerFactory.getLogger(Reminders.class);

  /** Time enough to vote, and late enough that most have. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private final PollStore polls;
  private final BallotStore ballots;
  private final ReminderStore reminded;
  private final Voters voters;
  private final Board board;

  Reminders(
      PollStore polls, BallotStore ballots, ReminderStore reminded, Voters voters, Board board) {
    this.polls = polls;
    this.ballots = ballots;
    this.reminded = reminded;
    this.voters = voters;
    this.board = board;
  }

  /** When to remind people of a poll that closes then: an hour before, or at three quarters. */
  static Instant before(Instant now, Instant closes) {
    Duration left = Duration.between(now, closes);
    Duration ahead = left.compareTo(AHEAD.multipliedBy(4)) > 0 ? AHEAD : left.dividedBy(4);
    return closes.minus(ahead);
  }

  /** Reminds those who have not voted where a poll stands, and tells how many they are. */
  Reminded remind(Poll poll) {
    Reminded all = Reminded.NOBODY;
    for (MessageRef message : polls.messages(poll.id())) {
      Optional<ChatPlatform> platform = board.platform(message.conversation().platform());
      if (platform.isPresent()) {
        all = all.and(remind(poll, message, platform.get()));
      }
    }
    return all;
  }

  private Reminded remind(Poll poll, MessageRef message, ChatPlatform platform) {
    String channel = message.conversation().id();
    Optional<List<Participant>> members = platform.members(channel);
    URI link = platform.link(message).orElse(null);
    if (members.isEmpty()) {
      return remindAll(poll, message, platform);
    }
    Set<String> voted = new HashSet<>(ballots.voters(poll.id()));
    Reminded all = Reminded.NOBODY;
    for (Participant member : members.get()) {
      boolean owes =
          voters
              .name(poll, platform.name(), member)
              .filter(voter -> !voted.contains(voter))
              .isPresent();
      String person = Voters.fingerprint(platform.name(), member);
      if (owes && !reminded.hasRefused(person)) {
        Reply reply = reminder(poll, link, true);
        all = all.and(once(poll, person, () -> platform.tell(member.id(), channel, reply)));
      }
    }
    return all;
  }

  /** Says it, unless it was said before; whoever ends in between has said it. */
  private Reminded once(Poll poll, String person, Runnable reminder) {
    if (!reminded.claim(poll.id(), person)) {
      return Reminded.NOBODY;
    }
    try {
      reminder.run();
      return Reminded.SOMEBODY;
    } catch (NotDelivered e) {
      log.debug("Somebody could not be reminded of poll {}: {}", poll.id(), e.getMessage());
      if (e.reason() != Reason.UNREACHABLE) {
        return Reminded.NOBODY;
      }
      reminded.release(poll.id(), person);
      return Reminded.MISSED;
    }
  }

  /** Where nobody tells who is in the channel, the channel is reminded. */
  private Reminded remindAll(Poll poll, MessageRef message, ChatPlatform platform) {
    String place = Fingerprint.of(platform.name() + "#" + message.conversation().id());
    Reply reply = reminder(poll, platform.link(message).orElse(null), false);
    Reminded all =
        once(
            poll,
            place,
            () -> {
              MessageRef ignored = platform.post(message.conversation(), reply);
            });
    return new Reminded(0, all.people() > 0, all.missed());
  }

  private static Reply reminder(Poll poll, @Nullable URI link, boolean personal) {
    String message = PollWords.say(personal ? "reminder" : "reminder.all", poll.plan().question());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(message));
    Instant closes = poll.plan().timing().closes();
    if (closes != null) {
      blocks.add(new Block.Moment(PollWords.say("closes"), closes, poll.zone()));
    }
    if (link != null) {
      blocks.add(new Block.Notice(link.toString()));
    }
    if (personal) {
      blocks.add(
          new Block.Choices(
              List.of(
                  PollWriter.choice("vote", Deed.MINE, poll),
                  PollWriter.choice("refuse", Deed.REFUSE, poll)),
              true));
    }
    return new Reply(Visibility.PUBLIC, blocks, new Outcome.Notice("reminder", message));
  }

  /**
   * Who was reminded.
   *
   * @param people how many
   * @param channel whether a channel was, as nobody tells who is in it
   * @param missed how many could not be reached just now
   */
  record Reminded(int people, boolean channel, int missed) {

    private static final Reminded NOBODY = new Reminded(0, false, 0);
    private static final Reminded SOMEBODY = new Reminded(1, false, 0);
    private static final Reminded MISSED = new Reminded(0, false, 1);

    Reminded and(Reminded other) {
      return new Reminded(people + other.people, channel || other.channel, missed + other.missed);
    }
  }
}
