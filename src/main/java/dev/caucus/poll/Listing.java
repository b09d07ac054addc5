package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.Choice;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Visibility;
import dev.caucus.poll.PollToken.Deed;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists polls. */
final class Listing {

  /** Nobody reads a longer list. */
  private static final int MOST = 20;

  private final PollStore polls;
  private final BallotStore ballots;
  private final Voters voters;
  private final Board board;
  private final Rights rights;

  Listing(PollStore polls, BallotStore ballots, Voters voters, Board board, Rights rights) {
    this.polls = polls;
    this.ballots = ballots;
    this.voters = voters;
    this.board = board;
    this.rights = rights;
  }

  /** The polls that are open where somebody asks, with a button for each. */
  Reply list(Origin origin) {
    List<Poll> here =
        board.isShared(origin.conversation())
            ? polls.pending(rights.place(origin))
            : polls.pending().stream().filter(poll -> !board.isShared(poll.place())).toList();
    List<Choice> choices =
        here.stream()
            .limit(MOST)
            .map(poll ->
                new Choice(poll.id(), label(poll), new PollToken(Deed.SHOW, poll.id()).written()))
            .toList();
    String message = PollWords.say("list", here.size());
    List<Block> blocks =
        choices.isEmpty()
            ? List.of(new Block.Notice(message))
            : List.of(new Block.Notice(message), new Block.Choices(choices));
    return new Reply(Visibility.PRIVATE, blocks, new Outcome.Notice("polls", message));
  }

  private static String label(Poll poll) {
    return poll.state() == PollState.SCHEDULED
        ? PollWords.say("list.scheduled", poll.plan().question())
        : poll.plan().question();
  }

  /** The open polls that somebody made or voted in, those that close first at the top. */
  List<Waiting> waitingFor(String platform, Participant person) {
    return polls.pending().stream()
        .filter(poll -> poll.isOpen() && poll.place().platform().equals(platform))
        .sorted(Comparator.comparing(Listing::closing))
        .flatMap(poll -> waiting(poll, platform, person))
        .limit(MOST)
        .toList();
  }

  private boolean hasVoted(Poll poll, String platform, Participant person) {
    return voters
        .name(poll, platform, person)
        .filter(voter -> !ballots.of(poll.id(), voter).isEmpty())
        .isPresent();
  }

  private static Instant closing(Poll poll) {
    return Objects.requireNonNullElse(poll.plan().timing().closes(), Instant.MAX);
  }

  private Stream<Waiting> waiting(Poll poll, String platform, Participant person) {
    boolean voted = hasVoted(poll, platform, person);
    return voted || poll.isBy(platform, person)
        ? Stream.of(
            new Waiting(poll.plan().question(), poll.plan().timing().closes(), link(poll), voted))
        : Stream.of();
  }

  private @Nullable URI link(Poll poll) {
    ConversationRef place = poll.place();
    Optional<ChatPlatform> platform = board.platform(place.platform());
    Optional<MessageRef> message =
        polls.messages(poll.id()).stream()
            .filter(known -> known.conversation().equals(place))
            .findFirst();
    return platform.flatMap(known -> message.flatMap(known::link)).orElse(null);
  }
}
