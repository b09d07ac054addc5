package dev.caucus.poll;

import dev.caucus.chat.Choice;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Form;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.poll.Listing.Listed;
import dev.caucus.poll.PollToken.Deed;
import dev.caucus.poll.words.PollForm;
import dev.caucus.poll.words.Problem;
import dev.caucus.poll.words.Request;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes what people do about polls; each of its answers is what to say to them. */
public final class Polls {

  /** What opens a form where a platform can open one. */
  private static final Set<Deed> OPENING = EnumSet.of(Deed.EDIT, Deed.ADD, Deed.CHANGE);

  /** What is done so often that the poll is not read each time. */
  private static final Set<Deed> CASTING = EnumSet.of(Deed.VOTE, Deed.CHOOSE, Deed.WITHDRAW);

  private final PollStore polls;
  private final RecentPolls recent;
  private final DraftStore drafts;
  private final Making making;
  private final Voting voting;
  private final Adding adding;
  private final Managing managing;
  private final Listing listing;
  private final Rights rights;
  private final ReminderStore reminders;
  private final Clock clock;

  Polls(
      PollStore polls,
      RecentPolls recent,
      DraftStore drafts,
      Making making,
      Voting voting,
      Adding adding,
      Managing managing,
      Listing listing,
      Rights rights,
      ReminderStore reminders,
      Clock clock) {
    this.polls = polls;
    this.recent = recent;
    this.drafts = drafts;
    this.making = making;
    this.voting = voting;
    this.adding = adding;
    this.managing = managing;
    this.listing = listing;
    this.rights = rights;
    this.reminders = reminders;
    this.clock = clock;
  }

  /** Does what stands behind {@code /poll}. */
  public List<Reply> obey(Origin origin, String arguments) {
    return switch (arguments.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
      case "list", "list open" -> List.of(listing.list(origin, Listed.OPEN));
      case "list closed", "list close" -> List.of(listing.list(origin, Listed.CLOSED));
      case "list all" -> List.of(listing.list(origin, Listed.ALL));
      case "help" -> List.of(PollWords.notice("help", "usage"));
      default -> making.make(origin, arguments);
    };
  }

  /** Whether a button is one of a poll. */
  public static boolean isAbout(String token) {
    return PollToken.read(token).isPresent();
  }

  /** Whether a token stands for a vote, which is claimed together with the ballot. */
  public static boolean isVote(String token) {
    return votedOn(token).isPresent();
  }

  /** The id of the poll for which a token stands for a vote; empty if it stands for none. */
  public static Optional<String> votedOn(String token) {
    return PollToken.read(token).filter(PollToken::isVote).map(PollToken::id);
  }

  /** Does what a button stands for; empty if it is none of a poll. */
  public Optional<List<Reply>> press(Origin origin, String token) {
    return PollToken.read(token).map(read -> press(origin, read));
  }

  private List<Reply> press(Origin origin, PollToken token) {
    return switch (token.deed()) {
      case POST, CHANGE, DISCARD -> withDraft(origin, token);
      case ADOPT ->
          drafts
              .find(token.id())
              .map(draft -> List.of(making.adopt(origin, draft)))
              .orElseGet(Polls::gone);
      default ->
          poll(token, origin).map(poll -> withPoll(origin, poll, token)).orElseGet(Polls::gone);
    };
  }

  private List<Reply> withPoll(Origin origin, Poll poll, PollToken token) {
    return switch (token.deed()) {
      case VOTE -> voting.vote(origin, poll, token);
      case CHOOSE -> voting.choose(origin, poll, token);
      case WITHDRAW -> voting.withdraw(origin, poll);
      case MINE -> voting.mine(origin, poll);
      case SHOW -> List.of(voting.show(origin, poll));
      case ADD -> List.of(adding.ask(poll));
      case REFUSE -> refuse(origin);
      default -> managing.manage(origin, poll, token.deed());
    };
  }

  private List<Reply> withDraft(Origin origin, PollToken token) {
    Optional<Draft> found = draft(token, origin);
    if (found.isEmpty()) {
      List<Reply> posted =
          token.deed() == Deed.POST ? making.posted(origin, token.id()) : List.of();
      return posted.isEmpty() ? gone() : posted;
    }
    Draft draft = found.get();
    return switch (token.deed()) {
      case POST -> making.post(origin, draft);
      case CHANGE -> List.of(Making.form(PollForms.of(draft)));
      default -> {
        drafts.take(draft.id());
        yield List.of(PollWords.notice("discarded", "done.discarded"));
      }
    };
  }

  private List<Reply> refuse(Origin origin) {
    reminders.refuse(Voters.fingerprint(origin.conversation().platform(), origin.participant()));
    return List.of(PollWords.notice("refused", "done.refused"));
  }

  /** Takes a form that was sent; empty if it is none of polls. */
  public Optional<Reply> take(Turn.Submitted turn) {
    Origin origin = turn.origin();
    if (turn.form().equals(PollForms.NEW)) {
      return Optional.of(making.fill(origin, turn.values()));
    }
    return PollToken.read(turn.form())
        .filter(token -> OPENING.contains(token.deed()))
        .map(token -> take(origin, token, turn.values()));
  }

  private Reply take(Origin origin, PollToken token, Map<String, String> values) {
    if (token.deed() == Deed.CHANGE) {
      return draft(token, origin)
          .map(draft -> making.refill(draft, values))
          .orElseGet(() -> making.fill(origin, values));
    }
    Optional<Poll> poll = poll(token, origin);
    if (poll.isEmpty()) {
      return gone().getFirst();
    }
    return token.deed() == Deed.EDIT
        ? managing.change(origin, poll.get(), values)
        : adding.add(origin, poll.get(), values.getOrDefault(PollForms.OPTION, ""));
  }

  /** Whether a turn is of a kind that may open a form; takes no store. */
  public boolean mayOpen(Turn turn) {
    return switch (turn) {
      case Turn.Commanded command ->
          command.command().equals("poll") && command.arguments().isBlank();
      case Turn.Chose chose ->
          PollToken.read(chose.token()).filter(token -> OPENING.contains(token.deed())).isPresent();
      default -> false;
    };
  }

  /** The form that a turn opens; empty if it is to be answered as any other. */
  public Optional<Form> openedBy(Turn turn) {
    if (!mayOpen(turn)) {
      return Optional.empty();
    }
    return turn instanceof Turn.Chose(var origin, var written)
        ? PollToken.read(written).flatMap(token -> openedBy(origin, token))
        : Optional.of(PollForms.blank());
  }

  private Optional<Form> openedBy(Origin origin, PollToken token) {
    if (token.deed() == Deed.CHANGE) {
      return draft(token, origin).map(PollForms::of);
    }
    Optional<Poll> poll = poll(token, origin);
    return token.deed() == Deed.ADD
        ? poll.flatMap(Adding::form)
        : poll.filter(known -> !known.isClosed() && rights.mayManage(known, origin))
            .flatMap(PollForms::of);
  }

  /**
   * What is wrong with what somebody filled in, by the name of the field; takes no store. Times are
   * not looked at, since they depend on the time zone.
   */
  public Map<String, String> defects(Turn.Submitted turn) {
    boolean whole =
        turn.form().equals(PollForms.NEW)
            || PollToken.read(turn.form())
                .filter(token -> token.deed() == Deed.EDIT || token.deed() == Deed.CHANGE)
                .isPresent();
    Map<String, String> defects = new HashMap<>();
    if (whole
        && PollForm.read(turn.values(), clock.instant(), ZoneOffset.UTC)
            instanceof Request.Wrong(var problems)) {
      for (Problem problem : problems) {
        if (!problem.field().equals("when")) {
          defects.putIfAbsent(problem.field(), problem.message());
        }
      }
    }
    return defects;
  }

  /**
   * Prepares a poll for whoever wants to put it to the vote.
   *
   * @param about what it is about: the same again prepares it once
   * @return what to press in order to see it and post it
   */
  public Choice prepare(String about, String question, List<Ground> grounds) {
    return making.prepare(about, question, grounds);
  }

  /** The polls that are open for somebody: those they made, and those of the places they act in. */
  public List<Waiting> waitingFor(String platform, Participant person) {
    return listing.waitingFor(platform, person);
  }

  /** A poll of that token, if it is any business of somebody there. */
  private Optional<Poll> poll(PollToken token, Origin origin) {
    Optional<Poll> found =
        CASTING.contains(token.deed()) ? recent.find(token.id()) : polls.find(token.id());
    return found.filter(poll -> rights.isWithin(poll, origin));
  }

  private Optional<Draft> draft(PollToken token, Origin origin) {
    ConversationRef here = origin.conversation();
    return drafts
        .find(token.id())
        .filter(draft -> draft.isBy(here.platform(), origin.participant()));
  }

  private static List<Reply> gone() {
    return List.of(PollWords.notice("not_found", "gone"));
  }
}
