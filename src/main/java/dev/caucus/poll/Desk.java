package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.PollState;
import dev.caucus.chat.Reply;
import dev.caucus.poll.Redraws.Drawing;
import dev.caucus.poll.Timetable.Due;
import dev.caucus.poll.words.Plan;
import dev.caucus.poll.words.Spoken;
import dev.caucus.poll.words.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The life of a poll: it opens, is drawn, closes, is announced, and comes again.
 *
 * <p>Each step is claimed in the store, so that it happens once however many replicas try.
 */
final class Desk {

  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  /** Longer than it takes to post a poll, however busy the platform is. */
  private static final Duration POSTED = Duration.ofMinutes(5);

  /** However many polls are to be drawn, most of the database is left to those who vote. */
  private static final int LOOKING_AT_ONCE = 3;

  private final PollStore polls;
  private final Standings standings;
  private final Board board;
  private final Timetable timetable;
  private final PollWriter writer;
  private final ResultWriter results;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<String, List<Block>> drawn = new ConcurrentHashMap<>();
  private final Semaphore looking = new Semaphore(LOOKING_AT_ONCE);
  private final Redraws redraws;

  Desk(
      PollStore polls,
      BallotStore ballots,
      Board board,
      Timetable timetable,
      PollWriter writer,
      ResultWriter results,
      TransactionTemplate transaction,
      Clock clock) {
    this.polls = polls;
    this.standings = new Standings(ballots);
    this.board = board;
    this.timetable = timetable;
    this.writer = writer;
    this.results = results;
    this.transaction = transaction;
    this.clock = clock;
    this.redraws = new Redraws(this::draw, this::drawAll);
  }

  Redraws redraws() {
    return redraws;
  }

  /**
   * Adds a poll, and opens it unless it is to open later.
   *
   * @throws NotDelivered if its channel does not take it; then it is gone again
   */
  void begin(Poll poll) {
    add(poll, clock.instant().plus(POSTED));
    if (!poll.isOpen()) {
      return;
    }
    try {
      if (post(poll)) {
        timetable.cancel(Due.OPEN, poll.id());
      }
    } catch (NotDelivered e) {
      delete(poll.id());
      throw e;
    }
  }

  /**
   * Adds a poll together with what becomes due for it.
   *
   * @param posted when an open one is posted if it does not stand in its channel by then, since
   *     whoever added it may end before
   */
  private boolean add(Poll poll, Instant posted) {
    return once(() -> {
      boolean added = polls.add(poll);
      if (added) {
        replan(poll);
      }
      if (added && poll.isOpen() && board.isShared(poll.place())) {
        timetable.at(Due.OPEN, poll.id(), posted);
      }
      return added;
    });
  }

  /** Posts a poll, and tells whether there is nothing left to try again. */
  private boolean post(Poll poll) {
    return board.post(poll, writer.shared(standing(poll)));
  }

  /** Nobody asked for it just now, so whoever made it is told apart. */
  private boolean postIfPossible(Poll poll) {
    try {
      return post(poll);
    } catch (NotDelivered e) {
      log.warn("Poll {} is open, but could not be posted: {}", poll.id(), e.getMessage());
      if (e.reason() == Reason.UNREACHABLE) {
        return false;
      }
      board.tellCreator(poll, Making.unposted(e.reason()));
      return true;
    }
  }

  /** What is not done leaves nothing behind. */
  private boolean once(Supplier<Boolean> step) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean done = step.get();
          if (!done) {
            status.setRollbackOnly();
          }
          return done;
        }));
  }

  /** Plans anew what becomes due, for a poll that was changed. */
  void replan(Poll poll) {
    Instant starts = poll.plan().timing().starts();
    if (poll.state() == PollState.SCHEDULED) {
      timetable.at(Due.OPEN, poll.id(), starts == null ? clock.instant() : starts);
    } else {
      plan(poll);
    }
  }

  /** Plans what becomes due for an open poll. */
  void plan(Poll poll) {
    Timing timing = poll.plan().timing();
    Instant now = clock.instant();
    Instant closes = timing.closes();
    if (closes == null) {
      timetable.cancel(Due.CLOSE, poll.id());
      timetable.cancel(Due.REDRAW, poll.id());
    } else {
      timetable.at(Due.CLOSE, poll.id(), closes);
      planRedraw(poll.id(), closes);
    }
    if (closes != null && poll.plan().reminder()) {
      timetable.at(Due.REMIND, poll.id(), Reminders.before(now, closes));
    } else {
      timetable.cancel(Due.REMIND, poll.id());
    }
    if (timing.weekly()) {
      timetable.at(Due.REPEAT, poll.id(), Series.due(poll, first(poll), now));
    }
  }

  private Poll first(Poll poll) {
    return polls.find(poll.series()).orElse(poll);
  }

  /**
   * Opens a poll whose time has come, and posts it where it does not stand yet.
   *
   * @throws NotDelivered if that has to be tried again
   */
  void open(String id) {
    once(() -> {
      boolean opened = polls.open(id);
      if (opened) {
        polls.find(id).ifPresent(this::plan);
      }
      return opened;
    });
    Optional<Poll> open = polls.find(id).filter(Poll::isOpen);
    if (open.isPresent() && !postIfPossible(open.get())) {
      throw unreached("posted", id);
    }
  }

  private static NotDelivered unreached(String what, String id) {
    return new NotDelivered(Reason.UNREACHABLE, "poll %s not %s everywhere".formatted(id, what));
  }

  /** Closes a poll; false if it was not open. */
  boolean close(String id) {
    return close(id, () -> polls.close(id, clock.instant()));
  }

  /** Closes a poll whose deadline has passed; false if it was not open, or has another one now. */
  boolean closeDue(String id) {
    return close(id, () -> polls.closeDue(id, clock.instant()));
  }

  private boolean close(String id, Supplier<Boolean> claim) {
    return once(() -> {
      boolean closed = claim.get();
      if (closed) {
        timetable.cancel(Due.CLOSE, id);
        timetable.cancel(Due.REMIND, id);
        timetable.cancel(Due.REDRAW, id);
        timetable.at(Due.ANNOUNCE, id, clock.instant());
      }
      return closed;
    });
  }

  /** Closes a poll whose deadline has passed without anybody attending to it yet. */
  boolean isOver(Poll poll) {
    // The deadline may have been put off since the poll was read.
    if (!isOverdue(poll) || polls.find(poll.id()).filter(this::isOverdue).isEmpty()) {
      return false;
    }
    // Somebody else may be closing it just now.
    boolean _ = closeDue(poll.id());
    return true;
  }

  private boolean isOverdue(Poll poll) {
    Instant closes = poll.plan().timing().closes();
    return poll.isOpen() && closes != null && !closes.isAfter(clock.instant());
  }

  /**
   * Tells the result where the poll stands and it was not told yet.
   *
   * @throws NotDelivered if that has to be tried again
   */
  void announce(String id) {
    Optional<Poll> poll = polls.find(id).filter(Poll::isClosed);
    if (poll.isEmpty()) {
      return;
    }
    Standing standing = standing(poll.get());
    boolean redrawn = board.redraw(id, writer.shared(standing));
    boolean told = board.announce(id, results.announcement(standing));
    if (polls.find(id).filter(Poll::isOpen).isPresent()) {
      // Somebody has opened it again meanwhile, and its message says that it is closed.
      drawn.remove(id);
      touch(id);
    } else if (!redrawn || !told) {
      throw unreached("announced", id);
    }
  }

  /** Opens the next poll of a weekly series, and closes the one before if nobody else does. */
  void repeat(String id) {
    Optional<Poll> found = polls.find(id).filter(Series::goesOn);
    if (found.isEmpty()) {
      return;
    }
    if (found.get().plan().timing().closes() == null) {
      close(id);
    }
    once(() ->
        polls
            .hold(id)
            .filter(Series::goesOn)
            .filter(this::isLatest)
            .map(this::addNext)
            .orElse(false));
  }

  private boolean isLatest(Poll poll) {
    return polls
        .latestOf(poll.series())
        .filter(latest -> latest.id().equals(poll.id()))
        .isPresent();
  }

  private boolean addNext(Poll last) {
    Instant now = clock.instant();
    return add(Series.after(last, first(last), now), now);
  }

  /** Changes a poll, unless somebody has voted. */
  boolean edit(Poll poll, Plan plan) {
    boolean edited =
        once(() -> {
          boolean changed = polls.edit(poll.id(), poll.edition(), plan);
          if (changed) {
            polls.find(poll.id()).ifPresent(this::replan);
          }
          return changed;
        });
    touch(poll.id());
    return edited;
  }

  /** Has those reminded who have not voted, who may be many. */
  void remind(String id) {
    timetable.at(Due.REMIND, id, clock.instant());
  }

  /** Lets a named poll take ballots again. */
  boolean reopen(Poll poll) {
    Plan plan = Plans.openEnded(poll.plan());
    if (!polls.reopen(poll.id(), plan)) {
      return false;
    }
    touch(poll.id());
    return true;
  }

  void delete(String id) {
    board.remove(id);
    if (polls.delete(id)) {
      for (Due due : Due.values()) {
        timetable.cancel(due, id);
      }
      drawn.remove(id);
    }
  }

  /** Draws a poll again soon, where it stands in a message. */
  void touch(String id) {
    redraws.touch(id);
  }

  /** Draws a poll since the words for the time left change, and plans the next change. */
  void tick(String id) {
    polls
        .find(id)
        .filter(Poll::isOpen)
        .ifPresent(poll -> {
          Instant closes = poll.plan().timing().closes();
          if (closes != null) {
            planRedraw(id, closes);
          }
          touch(id);
        });
  }

  private void planRedraw(String id, Instant closes) {
    Spoken.nextChange(clock.instant(), closes)
        // The store rounds times, and before that one the words would be the same again.
        .map(change -> change.truncatedTo(ChronoUnit.MILLIS).plusMillis(1))
        .ifPresent(change -> timetable.at(Due.REDRAW, id, change));
  }

  Standing standing(Poll poll) {
    return standings.of(poll);
  }

  /** Draws a poll's messages if they do not say what is true. */
  private Drawing draw(String id) {
    Optional<Reply> reply = look(id);
    List<Block> before = drawn.remove(id);
    if (reply.isEmpty() || reply.get().blocks().equals(before)) {
      return Drawing.DONE;
    }
    if (!board.redraw(id, reply.get())) {
      return Drawing.FAILED;
    }
    drawn.put(id, reply.get().blocks());
    return Drawing.LOOK_AGAIN;
  }

  /** How a poll's messages are to look; empty if there are none. */
  private Optional<Reply> look(String id) {
    looking.acquireUninterruptibly();
    try {
      return polls
          .find(id)
          .filter(poll -> !polls.messages(id).isEmpty())
          .map(poll -> writer.shared(standing(poll)));
    } finally {
      looking.release();
    }
  }

  /** After a restart nobody knows which votes were drawn. */
  private void drawAll() {
    try {
      polls.pending().stream()
          .filter(poll -> poll.isOpen() && board.isShared(poll.place()))
          .forEach(poll -> touch(poll.id()));
    } catch (RuntimeException e) {
      log.warn("Open polls could not be drawn again after the start", e);
    }
  }
}
