package dev.caucus.poll;

import dev.caucus.chat.Form;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.poll.words.Plan;
import java.util.List;
import java.util.Optional;

/** Lets voters add options, where a poll allows it. */
final class Adding {

  private static final int ATTEMPTS = 5;

  private final PollStore polls;
  private final Desk desk;
  private final Voting voting;

  Adding(PollStore polls, Desk desk, Voting voting) {
    this.polls = polls;
    this.desk = desk;
    this.voting = voting;
  }

  /** The form for another option; empty if the poll takes none. */
  static Optional<Form> form(Poll poll) {
    return poll.isOpen() && poll.plan().growing()
        ? Optional.of(PollForms.another(poll))
        : Optional.empty();
  }

  /** Asks for another option. */
  Reply ask(Poll poll) {
    return form(poll).map(Making::form).orElseGet(() -> refusal(poll));
  }

  /** Adds an option. */
  Reply add(Origin origin, Poll first, String text) {
    String option = Plan.line(text);
    Poll poll = first;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Reply> refused = refused(poll, option);
      if (refused.isPresent()) {
        return refused.get();
      }
      if (polls.grow(poll.id(), poll.edition(), Plans.with(poll.plan(), option))) {
        desk.touch(poll.id());
        return voting.show(origin, polls.find(poll.id()).orElse(poll));
      }
      poll = polls.find(poll.id()).orElse(poll);
    }
    return PollWords.notice("expired", "outdated");
  }

  private static Optional<Reply> refused(Poll poll, String option) {
    if (form(poll).isEmpty()) {
      return Optional.of(refusal(poll));
    }
    List<String> options = poll.plan().options();
    if (option.isEmpty() || option.length() > Plan.LONGEST_OPTION) {
      return Optional.of(PollWords.notice("invalid", "add.length", Plan.LONGEST_OPTION));
    }
    if (options.size() >= Plan.MOST_OPTIONS) {
      return Optional.of(PollWords.notice("denied", "add.most", Plan.MOST_OPTIONS));
    }
    boolean known = options.stream().anyMatch(other -> Plan.areAlike(other, option));
    return known ? Optional.of(PollWords.notice("invalid", "add.known", option)) : Optional.empty();
  }

  private static Reply refusal(Poll poll) {
    return poll.isOpen() ? PollWords.notice("denied", "add.denied") : Voting.notOpen(poll);
  }
}
