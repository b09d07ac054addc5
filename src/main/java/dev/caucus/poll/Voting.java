package dev.caucus.poll;

import dev.caucus.chat.Participant;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.poll.BallotStore.Change;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes ballots, and tells voters what became of theirs. */
final class Voting {

  /** A poll that changes again and again while somebody votes is not worth a longer wait. */
  private static final int ATTEMPTS = 5;

  private final PollStore polls;
  private final BallotStore ballots;
  private final Claims claims;
  private final Voters voters;
  private final Desk desk;
  private final Board board;
  private final PollWriter writer;

  Voting(
      PollStore polls,
      BallotStore ballots,
      Claims claims,
      Voters voters,
      Desk desk,
      Board board,
      PollWriter writer) {
    this.polls = polls;
    this.ballots = ballots;
    this.claims = claims;
    this.voters = voters;
    this.desk = desk;
    this.board = board;
    this.writer = writer;
  }

  /** A click on an option of the poll's message. */
  List<Reply> vote(Origin origin, Poll poll, int option) {
    return answer(origin, poll, cast(origin, poll, option), isPlain(poll));
  }

  /** A click on an option of somebody's own ballot, which then says what it names. */
  List<Reply> choose(Origin origin, Poll poll, int option) {
    return answer(origin, poll, cast(origin, poll, option), false);
  }

  /** Takes somebody's ballot back. */
  List<Reply> withdraw(Origin origin, Poll poll) {
    return answer(origin, poll, cast(origin, poll, before -> Optional.of(List.of())), false);
  }

  /** Shows somebody their ballot. */
  List<Reply> mine(Origin origin, Poll poll) {
    if (!poll.isOpen()) {
      return List.of(notOpen(poll));
    }
    return List.of(show(origin, poll, own(origin, poll)));
  }

  /** Shows how a poll stands to somebody who can see it. */
  Reply show(Origin origin, Poll poll) {
    return show(origin, poll, own(origin, poll));
  }

  private Cast cast(Origin origin, Poll poll, int option) {
    return option < poll.plan().options().size()
        ? cast(
            origin,
            poll,
            before -> Choosing.after(poll.plan().mode(), poll.plan().most(), before, option))
        : new Cast.Outdated();
  }

  private Cast cast(Origin origin, Poll poll, Change change) {
    if (desk.isOver(poll)) {
      return new Cast.NotOpen();
    }
    // Claimed with the ballot: whoever got no answer can vote again, and it counts once.
    Change once = before -> claims.isFirst(origin) ? change.apply(before) : Optional.of(before);
    Poll current = poll;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<String> voter = voter(origin, current);
      if (voter.isEmpty()) {
        return new Cast.NotOpen();
      }
      Cast cast = ballots.cast(current, voter.get(), name(origin, current), once);
      if (!(cast instanceof Cast.Outdated)) {
        return cast;
      }
      Optional<Poll> changed = polls.find(poll.id());
      if (changed.isEmpty()) {
        return new Cast.NotOpen();
      }
      current = changed.get();
    }
    return new Cast.Outdated();
  }

  private static @Nullable String name(Origin origin, Poll poll) {
    if (poll.plan().anonymous()) {
      return null;
    }
    Participant person = origin.participant();
    return person.name() == null || person.name().isBlank()
        ? PollWords.say("nameless")
        : person.name().strip();
  }

  private List<Integer> own(Origin origin, Poll poll) {
    return voter(origin, poll).map(voter -> ballots.of(poll.id(), voter)).orElse(List.of());
  }

  private Optional<String> voter(Origin origin, Poll poll) {
    return voters.name(poll, origin.conversation().platform(), origin.participant());
  }

  /**
   * Says what became of a ballot.
   *
   * @param silent whether the message of a poll says enough by itself
   */
  private List<Reply> answer(Origin origin, Poll poll, Cast cast, boolean silent) {
    return switch (cast) {
      case Cast.Stored(var choices) -> {
        desk.touch(poll.id());
        boolean shown = silent && board.isShared(origin.conversation());
        yield shown ? List.of() : List.of(show(origin, poll, choices));
      }
      case Cast.TooMany(var choices) ->
          List.of(
              PollWords.notice(
                  "denied", "too-many", poll.plan().most(), PollWords.choices(poll, choices)));
      case Cast.NotOpen none -> List.of(notOpen(polls.find(poll.id()).orElse(poll)));
      case Cast.Outdated old -> List.of(PollWords.notice("expired", "outdated"));
    };
  }

  private Reply show(Origin origin, Poll poll, List<Integer> own) {
    Standing standing = desk.standing(poll);
    return board.isShared(origin.conversation())
        ? ManageWriter.ballot(standing, own)
        : writer.personal(standing, own);
  }

  /** Where everybody sees at once who votes for what, nobody needs to be told. */
  private static boolean isPlain(Poll poll) {
    return poll.plan().mode() == PollMode.SINGLE
        && !poll.plan().anonymous()
        && !poll.plan().hidden();
  }

  static Reply notOpen(Poll poll) {
    return poll.isClosed()
        ? PollWords.notice("expired", "not-open.closed", poll.plan().question())
        : PollWords.notice("expired", "not-open.yet", poll.plan().question());
  }
}
