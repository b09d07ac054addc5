package dev.caucus.poll;

import dev.caucus.chat.PollMode;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.poll.BallotStore.Change;
import dev.caucus.poll.words.Plan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes ballots, and tells voters what became of theirs. */
final class Voting {

  /** A poll that changes again and again while somebody votes is not worth a longer wait. */
  private static final int ATTEMPTS = 5;

  /** The platform of programs that take turns for people. */
  private static final String PROGRAMS = "http";

  private final RecentPolls recent;
  private final BallotStore ballots;
  private final Claims claims;
  private final Voters voters;
  private final Desk desk;
  private final Board board;
  private final PollWriter writer;

  Voting(
      RecentPolls recent,
      BallotStore ballots,
      Claims claims,
      Voters voters,
      Desk desk,
      Board board,
      PollWriter writer) {
    this.recent = recent;
    this.ballots = ballots;
    this.claims = claims;
    this.voters = voters;
    this.desk = desk;
    this.board = board;
    this.writer = writer;
  }

  /** A click on an option of the poll's message. */
  List<Reply> vote(Origin origin, Poll poll, PollToken token) {
    return cast(origin, poll, token, true);
  }

  /** A click on an option of somebody's own ballot, which then says what it names. */
  List<Reply> choose(Origin origin, Poll poll, PollToken token) {
    return cast(origin, poll, token, false);
  }

  /** Takes somebody's ballot back. */
  List<Reply> withdraw(Origin origin, Poll poll) {
    return cast(origin, poll, null, false);
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

  /**
   * Casts a ballot on a poll as it is known, or if it has changed since, on the poll as it is.
   *
   * @param option what was clicked on; null to take the ballot back
   * @param onMessage whether that was on the message which everybody sees
   */
  private List<Reply> cast(
      Origin origin, Poll known, @Nullable PollToken option, boolean onMessage) {
    Poll poll = known;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      switch (desk.isOver(poll) ? new Cast.NotOpen() : attempt(origin, poll, option)) {
        case Cast.Stored(var choices) -> {
          return stored(origin, poll, choices, onMessage);
        }
        case Cast.TooMany(var choices) -> {
          return List.of(tooMany(poll, choices));
        }
        case Cast.NotOpen none -> {}
        case Cast.Outdated old -> {}
      }
      Optional<Poll> now = recent.read(poll.id());
      if (now.isEmpty()) {
        return List.of(PollWords.notice("not_found", "gone"));
      }
      if (!now.get().isOpen()) {
        return List.of(notOpen(now.get()));
      }
      poll = now.get();
    }
    boolean unknown = option != null && option.mark().isEmpty() && !option.exists(poll);
    return List.of(
        unknown
            ? PollWords.notice("not_found", "no-option")
            : PollWords.notice("expired", "outdated"));
  }

  private Cast attempt(Origin origin, Poll poll, @Nullable PollToken option) {
    if (option != null && !option.names(poll)) {
      return new Cast.Outdated();
    }
    Optional<String> found = voter(origin, poll);
    if (found.isEmpty()) {
      return new Cast.NotOpen();
    }
    String voter = found.get();
    String name = name(origin, poll);
    Plan plan = poll.plan();
    Change change =
        before ->
            option == null
                ? Optional.of(List.of())
                : Choosing.after(plan.mode(), plan.most(), before, option.option());
    if (origin.event() != null) {
      // Claimed with the ballot: whoever got no answer can vote again, and it counts once.
      return ballots.cast(
          poll,
          voter,
          name,
          before -> claims.isFirst(origin) ? change.apply(before) : Optional.of(before));
    }
    return option != null && plan.mode() == PollMode.SINGLE
        ? ballots.put(poll, voter, name, List.of(option.option()))
        : ballots.cast(poll, voter, name, change);
  }

  private static @Nullable String name(Origin origin, Poll poll) {
    if (poll.plan().anonymous()) {
      return null;
    }
    return PollWords.name(origin.participant()).orElseGet(() -> PollWords.say("nameless"));
  }

  private List<Integer> own(Origin origin, Poll poll) {
    return voter(origin, poll).map(voter -> ballots.of(poll.id(), voter)).orElse(List.of());
  }

  private Optional<String> voter(Origin origin, Poll poll) {
    return voters.name(poll, origin.conversation().platform(), origin.participant());
  }

  /** Where everybody sees at once who votes for what, nobody needs to be told. */
  private List<Reply> stored(Origin origin, Poll poll, List<Integer> choices, boolean onMessage) {
    desk.touch(poll.id());
    boolean shown = onMessage && isPlain(poll) && board.isShared(origin.conversation());
    return shown ? List.of() : List.of(show(origin, poll, choices));
  }

  private static Reply tooMany(Poll poll, List<Integer> choices) {
    return PollWords.notice(
        "denied", "too-many", poll.plan().most(), PollWords.choices(poll, choices));
  }

  private Reply show(Origin origin, Poll poll, List<Integer> own) {
    Standing standing = desk.standing(poll);
    if (!board.isShared(origin.conversation())) {
      Reply reply = writer.personal(standing, own);
      return isRelayed(origin) ? reply.privately() : reply;
    }
    return poll.isClosed()
        ? writer.personal(standing, own).privately()
        : ManageWriter.ballot(standing, own);
  }

  /** A page and a terminal have one reader; a program may show to others what is public. */
  private static boolean isRelayed(Origin origin) {
    return origin.conversation().platform().equals(PROGRAMS);
  }

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
