package dev.caucus.poll;

import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.poll.PollToken.Deed;
import dev.caucus.poll.words.Plan;
import dev.caucus.poll.words.PollForm;
import dev.caucus.poll.words.Problem;
import dev.caucus.poll.words.Request;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Does what only the creator of a poll may, or an admin. */
final class Managing {

  private static final int ATTEMPTS = 5;

  private final PollStore polls;
  private final Desk desk;
  private final Board board;
  private final Rights rights;
  private final PollWriter writer;
  private final ResultWriter results;
  private final Clock clock;

  Managing(
      PollStore polls,
      Desk desk,
      Board board,
      Rights rights,
      PollWriter writer,
      ResultWriter results,
      Clock clock) {
    this.polls = polls;
    this.desk = desk;
    this.board = board;
    this.rights = rights;
    this.writer = writer;
    this.results = results;
    this.clock = clock;
  }

  List<Reply> manage(Origin origin, Poll poll, Deed deed) {
    if (!rights.mayManage(poll, origin)) {
      return List.of(PollWords.notice("denied", "denied", creator(poll)));
    }
    return switch (deed) {
      case MANAGE -> List.of(ManageWriter.menu(desk.standing(poll)));
      case CLOSE -> close(origin, poll);
      case REOPEN -> List.of(reopen(origin, poll));
      case EDIT -> List.of(edit(poll));
      case DELETE -> List.of(ManageWriter.sure(desk.standing(poll)));
      case DELETE_SURELY -> List.of(delete(poll));
      case REMIND -> List.of(remind(poll));
      case EXPORT -> List.of(export(poll));
      case STOP -> List.of(stop(poll));
      default -> List.of(PollWords.notice("expired", "gone"));
    };
  }

  private static String creator(Poll poll) {
    return PollWords.name(poll.creator()).orElseGet(() -> PollWords.say("creator"));
  }

  private List<Reply> close(Origin origin, Poll poll) {
    if (!desk.close(poll.id())) {
      return List.of(Voting.notOpen(polls.find(poll.id()).orElse(poll)));
    }
    return List.of(changed(origin, poll, "closed"));
  }

  private Reply reopen(Origin origin, Poll poll) {
    if (poll.plan().anonymous()) {
      return PollWords.notice("denied", "reopen.anonymous");
    }
    if (desk.reopen(poll)) {
      return changed(origin, poll, "reopened");
    }
    // Somebody whose ballot counts without their name could vote once more.
    return polls.find(poll.id()).filter(Poll::isClosed).isPresent()
        ? PollWords.notice("denied", "reopen.forgotten")
        : PollWords.notice("expired", "gone");
  }

  /** Where everybody shares the poll's message, a word is enough; elsewhere the poll is shown. */
  private Reply changed(Origin origin, Poll poll, String code) {
    if (board.isShared(origin.conversation())) {
      return PollWords.notice(code, "done." + code);
    }
    Standing standing = desk.standing(polls.find(poll.id()).orElse(poll));
    Reply reply = writer.personal(standing, List.of());
    return standing.poll().isClosed() ? results.illustrated(reply, standing) : reply;
  }

  private static Reply edit(Poll poll) {
    return poll.isClosed()
        ? Voting.notOpen(poll)
        : PollForms.of(poll)
            .map(Making::form)
            .orElseGet(() -> PollWords.notice("denied", "edit.long"));
  }

  /** Changes a poll to what a form says. */
  Reply change(Origin origin, Poll poll, Map<String, String> entered) {
    if (!rights.mayManage(poll, origin)) {
      return PollWords.notice("denied", "denied", creator(poll));
    }
    return switch (PollForm.read(entered, clock.instant(), poll.zone())) {
      case Request.Understood(var plan, var preview) -> change(origin, poll, plan);
      case Request.Wrong(var problems) -> wrong(problems);
      case Request.Nothing none -> edit(poll);
    };
  }

  private Reply change(Origin origin, Poll poll, Plan plan) {
    if (poll.isOpen()
        && plan.timing().starts() != null
        && plan.timing().starts().isAfter(clock.instant())) {
      return PollWords.notice("denied", "edit.started");
    }
    if (poll.plan().anonymous() != plan.anonymous()) {
      return PollWords.notice("denied", "edit.anonymity");
    }
    if (!desk.edit(poll, poll.isOpen() ? Plans.startedAs(poll.plan(), plan) : plan)) {
      return PollWords.notice("denied", "edit.voted");
    }
    return changed(origin, poll, "edited");
  }

  static Reply wrong(List<Problem> problems) {
    String text = problems.stream().map(Problem::message).collect(Collectors.joining("\n"));
    return PollWords.notice("invalid", "invalid", text);
  }

  private Reply delete(Poll poll) {
    desk.delete(poll.id());
    return PollWords.notice("deleted", "done.deleted", poll.plan().question());
  }

  private Reply remind(Poll poll) {
    if (!poll.isOpen()) {
      return Voting.notOpen(poll);
    }
    if (!board.isShared(poll.place())) {
      return PollWords.notice("denied", "remind.nowhere");
    }
    desk.remind(poll.id());
    return PollWords.notice("reminded", "reminding");
  }

  private Reply export(Poll poll) {
    return poll.isTold()
        ? results.export(desk.standing(poll))
        : PollWords.notice("denied", "export.hidden");
  }

  private Reply stop(Poll poll) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Poll latest = polls.latestOf(poll.series()).orElse(poll);
      boolean amended = polls.amend(latest.id(), latest.edition(), Plans.once(latest.plan()));
      if (amended && !polls.latestOf(poll.series()).filter(Series::goesOn).isPresent()) {
        desk.touch(latest.id());
        return PollWords.notice("stopped", "done.stopped");
      }
    }
    return PollWords.notice("expired", "gone");
  }
}
