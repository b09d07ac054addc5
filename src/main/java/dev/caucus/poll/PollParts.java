package dev.caucus.poll;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of this module, put together. */
final class PollParts implements AutoCloseable {

  private final PollStore polls;
  private final DraftStore drafts;
  private final Desk desk;
  private final Reminders reminders;
  private final Polls facade;
  private final PagePolls pagePolls;
  private final PollRecords records;

  PollParts(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Supplier<Stream<ChatPlatform>> platforms,
      Timetable timetable,
      Claims claims,
      PollSettings settings,
      Clock clock) {
    BallotStore ballots = new JdbcBallotStore(jdbc, transaction);
    polls = new JdbcPollStore(jdbc, transaction, ballots, clock);
    drafts = new JdbcDraftStore(jdbc, transaction, clock);
    Voters voters = new Voters(ballots);
    Board board = new Board(platforms, polls, new Bridges(settings.bridges().values()));
    Rights rights = new Rights(board, polls, settings.zone());
    PollWriter writer = new PollWriter(clock);
    ResultWriter results = new ResultWriter(ballots);
    desk = new Desk(polls, ballots, board, timetable, writer, results, transaction, clock);
    ReminderStore reminded = new ReminderStore(jdbc, transaction, clock);
    reminders = new Reminders(polls, ballots, reminded, voters, board);
    RecentPolls recent = new RecentPolls(polls);
    Voting voting = new Voting(recent, ballots, claims, voters, desk, board, writer);
    facade =
        new Polls(
            polls,
            recent,
            drafts,
            new Making(drafts, polls, desk, board, rights, writer, clock),
            voting,
            new Adding(polls, desk, voting),
            new Managing(polls, desk, board, rights, writer, results, clock),
            new Listing(polls, ballots, voters, board, rights),
            rights,
            reminded,
            clock);
    pagePolls = new PagePolls(polls, board, voting, desk, results);
    records =
        new PollRecords(
            polls, ballots, new Involvement(jdbc, transaction), drafts, reminded, voters, desk);
  }

  /** Where nothing is served, nothing else ends the drawing of polls. */
  @Override
  public void close() {
    desk.redraws().stop();
  }

  Desk desk() {
    return desk;
  }

  Polls polls() {
    return facade;
  }

  PagePolls pagePolls() {
    return pagePolls;
  }

  PollRecords records() {
    return records;
  }

  /** How many polls are open. */
  long countOpen() {
    return polls.countOpen();
  }

  /**
   * Reminds those who have not voted in a poll, if it is still open.
   *
   * @throws NotDelivered if some of them have to be tried again
   */
  void remind(String id) {
    Optional<Poll> open = polls.find(id).filter(poll -> poll.isOpen() && !desk.isOver(poll));
    if (open.isPresent() && reminders.remind(open.get()).missed() > 0) {
      throw new NotDelivered(Reason.UNREACHABLE, "poll %s not reminded of".formatted(id));
    }
  }

  /** Forgets drafts and closed polls that are older. */
  int forgetBefore(Instant drafted, Instant closed) {
    return drafts.forgetBefore(drafted) + polls.forgetBefore(closed);
  }
}
