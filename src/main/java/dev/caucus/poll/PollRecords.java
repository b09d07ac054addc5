package dev.caucus.poll;

import dev.caucus.chat.Participant;
import dev.caucus.chat.Person;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.chat.PollState;
import dev.caucus.store.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people made, drafted and voted. Who voted in an anonymous poll nobody can tell once it is
 * closed, so those ballots are neither shown nor changed.
 */
final class PollRecords implements PersonalRecords {

  /** A poll that is closed and opened again and again meanwhile is not worth a longer wait. */
  private static final int ATTEMPTS = 5;

  private final PollStore polls;
  private final BallotStore ballots;
  private final Involvement involvement;
  private final DraftStore drafts;
  private final ReminderStore reminders;
  private final Voters voters;
  private final Desk desk;

  PollRecords(
      PollStore polls,
      BallotStore ballots,
      Involvement involvement,
      DraftStore drafts,
      ReminderStore reminders,
      Voters voters,
      Desk desk) {
    this.polls = polls;
    this.ballots = ballots;
    this.involvement = involvement;
    this.drafts = drafts;
    this.reminders = reminders;
    this.voters = voters;
    this.desk = desk;
  }

  @Override
  public Map<String, List<?>> of(Person person) {
    String fingerprint = Fingerprint.of(person.key());
    return Map.of(
        "polls", made(person).map(PollRecords::made).toList(),
        "pollDrafts", drafted(person).map(Draft::entered).toList(),
        "ballots", voted(person).map(poll -> voted(person, poll)).toList(),
        "pollReminders", reminded(person).map(Poll::id).toList(),
        "optOuts", reminders.hasRefused(fingerprint) ? List.of("reminders") : List.of());
  }

  private static Made made(Poll poll) {
    return new Made(
        poll.id(),
        poll.place().id(),
        poll.plan().question(),
        poll.plan().options(),
        written(poll.state()),
        poll.creator().name());
  }

  private Voted voted(Person person, Poll poll) {
    List<String> choices =
        voter(person, poll).map(voter -> ballots.of(poll.id(), voter)).orElse(List.of()).stream()
            .map(poll.plan().options()::get)
            .toList();
    return new Voted(
        poll.id(), poll.plan().question(), written(poll.state()), poll.plan().anonymous(), choices);
  }

  @Override
  public Map<String, Integer> forget(Person person) {
    Map<String, Integer> forgotten = new HashMap<>();
    drafted(person)
        .toList()
        .forEach(draft -> {
          if (drafts.take(draft.id())) {
            forgotten.merge("pollDrafts", 1, Integer::sum);
          }
        });
    voted(person)
        .toList()
        .forEach(poll -> forgotten.merge(forgetBallot(person, poll), 1, Integer::sum));
    String fingerprint = Fingerprint.of(person.key());
    reminded(person)
        .toList()
        .forEach(poll -> {
          reminders.release(poll.id(), fingerprint);
          forgotten.merge("pollReminders", 1, Integer::sum);
        });
    // A poll that is repeated meanwhile takes its creator along.
    for (List<Poll> made = made(person).toList(); !made.isEmpty(); made = made(person).toList()) {
      for (Poll poll : made) {
        involvement.forgetCreator(poll.id());
        desk.touch(poll.id());
        forgotten.merge("polls", 1, Integer::sum);
      }
    }
    return forgotten;
  }

  /** Takes a ballot back, or where that is too late, its voter's name; tells which. */
  private String forgetBallot(Person person, Poll known) {
    Optional<Poll> poll = Optional.of(known);
    for (int attempt = 0; attempt < ATTEMPTS && poll.isPresent(); attempt++) {
      Optional<String> voter = voter(person, poll.get());
      if (voter.isEmpty()) {
        return "ballotsUnnamed";
      }
      boolean open = poll.get().isOpen() && !desk.isOver(poll.get());
      if (open && withdraw(poll.get(), voter.get())) {
        desk.touch(known.id());
        return "ballotsWithdrawn";
      }
      if (!open && involvement.forgetVoter(known.id(), voter.get())) {
        desk.touch(known.id());
        return "ballotsUnnamed";
      }
      poll = polls.find(known.id());
    }
    if (poll.isPresent()) {
      throw new IllegalStateException("poll " + known.id() + " would not let go of a ballot");
    }
    return "ballotsWithdrawn";
  }

  private boolean withdraw(Poll poll, String voter) {
    return ballots.cast(poll, voter, null, before -> Optional.of(List.of())) instanceof Cast.Stored;
  }

  private Stream<Poll> made(Person person) {
    return within(person, involvement.madeBy(person));
  }

  private Stream<Draft> drafted(Person person) {
    return involvement.draftedBy(person).stream()
        .flatMap(id -> drafts.find(id).stream())
        .filter(draft -> person.isConcernedBy(draft.place()));
  }

  private Stream<Poll> voted(Person person) {
    return within(person, involvement.votedBy(Fingerprint.of(person.key())))
        .filter(poll ->
            voter(person, poll)
                .filter(voter -> !ballots.of(poll.id(), voter).isEmpty())
                .isPresent());
  }

  private Stream<Poll> reminded(Person person) {
    return within(person, involvement.reminded(Fingerprint.of(person.key())));
  }

  /** Those that stand in the workspace or server that it is about, of a bridge too. */
  private Stream<Poll> within(Person person, List<String> ids) {
    return ids.stream()
        .flatMap(id -> polls.find(id).stream())
        .filter(poll ->
            person.workspace() == null
                || person.isConcernedBy(poll.place())
                || polls.messages(poll.id()).stream()
                    .anyMatch(message -> person.isConcernedBy(message.conversation())));
  }

  private Optional<String> voter(Person person, Poll poll) {
    return voters.name(poll, person.platform(), new Participant(person.id(), null));
  }

  private static String written(PollState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** A poll that somebody made. */
  record Made(
      String poll,
      String place,
      String question,
      List<String> options,
      String state,
      @Nullable String name) {}

  /** A ballot of somebody. */
  record Voted(
      String poll, String question, String state, boolean anonymous, List<String> choices) {}
}
