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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists polls. */
final class Listing {

  /** Nobody reads a longer list. */
  private static final int MOST = 20;

  /** Of each it has to be found out whether somebody voted in it. */
  private static final int MOST_LOOKED_AT = 200;

  /** Which polls somebody wants to see. */
  enum Listed {
    OPEN(EnumSet.of(PollState.OPEN, PollState.SCHEDULED)),
    CLOSED(EnumSet.of(PollState.CLOSED)),
    ALL(EnumSet.allOf(PollState.class));

    private final Set<PollState> states;

    Listed(Set<PollState> states) {
      this.states = Collections.unmodifiableSet(states);
    }

    private Set<PollState> states() {
      return states;
    }
  }

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

  /** The polls in those states where somebody asks, with a button for each. */
  Reply list(Origin origin, Listed listed) {
    ConversationRef place = rights.place(origin);
    List<Poll> here = polls.in(place, listed.states(), MOST);
    int all = here.size() < MOST ? here.size() : polls.count(place, listed.states());
    String many = PollWords.say("list." + listed.name().toLowerCase(Locale.ROOT), all);
    String message =
        all > here.size() ? many + " " + PollWords.say("list.more", all - here.size()) : many;
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(message));
    if (!here.isEmpty()) {
      blocks.add(new Block.Choices(here.stream().map(Listing::choice).toList()));
    }
    return new Reply(Visibility.PRIVATE, blocks, new Outcome.Notice("polls", message));
  }

  private static Choice choice(Poll poll) {
    String question = poll.plan().question();
    String label = poll.isOpen() ? question : PollWords.say("list." + state(poll), question);
    return new Choice(poll.id(), label, new PollToken(Deed.SHOW, poll.id()).written());
  }

  private static String state(Poll poll) {
    return poll.isClosed() ? "is-closed" : "is-scheduled";
  }

  /** The open polls that somebody made or voted in, those that close first at the top. */
  List<Waiting> waitingFor(String platform, Participant person) {
    return polls.open(Set.of(platform), MOST_LOOKED_AT).stream()
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
