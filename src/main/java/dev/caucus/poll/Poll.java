package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.PollState;
import dev.caucus.poll.counting.Ballots;
import dev.caucus.poll.counting.Tally;
import dev.caucus.poll.words.Plan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll.
 *
 * @param id 12 hexadecimal digits
 * @param place the channel that it is for, or where there are none, the conversation
 * @param creator who made it; an empty id once that is forgotten
 * @param grounds what speaks for the options, where that is known
 * @param zone the time zone in which its times were given
 * @param edition grows with each change to the plan
 * @param series the id of the first of the polls that repeat each other
 * @param number which of them it is, counted from 1
 * @param ended when it was closed; null while it is not
 */
record Poll(
    String id,
    ConversationRef place,
    Participant creator,
    Plan plan,
    List<Ground> grounds,
    ZoneId zone,
    PollState state,
    int edition,
    String series,
    int number,
    @Nullable Instant ended) {

  Poll {
    grounds = List.copyOf(grounds);
  }

  boolean isOpen() {
    return state == PollState.OPEN;
  }

  boolean isClosed() {
    return state == PollState.CLOSED;
  }

  boolean isRanked() {
    return plan.mode() == PollMode.RANKED;
  }

  /** Whether votes are told now. */
  boolean isTold() {
    return isClosed() || !plan.hidden();
  }

  /** The same before it opens. */
  Poll notYet() {
    return new Poll(
        id,
        place,
        creator,
        plan,
        grounds,
        zone,
        PollState.SCHEDULED,
        edition,
        series,
        number,
        null);
  }

  boolean isBy(String platform, Participant person) {
    return isOwned() && place.platform().equals(platform) && creator.id().equals(person.id());
  }

  /** Whether it is known who made it. */
  boolean isOwned() {
    return !creator.id().isEmpty();
  }

  Tally count(Ballots ballots) {
    int options = plan.options().size();
    return switch (plan.mode()) {
      case SINGLE -> Tally.plurality(options, ballots);
      case MULTIPLE -> Tally.approval(options, ballots);
      case RANKED -> Tally.ranked(options, ballots);
    };
  }
}
