package dev.caucus.poll;

import dev.caucus.chat.PollState;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Reads how polls stand, once for all who have come while it was read for others: a ballot that was
 * stored before somebody asks is always counted.
 */
final class Standings {

  private static final int LOCKS = 64;

  private final BallotStore ballots;
  private final Map<Question, CompletableFuture<Standing>> waiting = new ConcurrentHashMap<>();
  private final Lock[] reading =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

  Standings(BallotStore ballots) {
    this.ballots = ballots;
  }

  Standing of(Poll poll) {
    Question question = new Question(poll.id(), poll.edition(), poll.state());
    CompletableFuture<Standing> mine = new CompletableFuture<>();
    CompletableFuture<Standing> joined = waiting.putIfAbsent(question, mine);
    return joined == null ? read(question, poll, mine) : await(joined);
  }

  private Standing read(Question question, Poll poll, CompletableFuture<Standing> answer) {
    Lock lock = reading[Math.floorMod(poll.id().hashCode(), LOCKS)];
    lock.lock();
    try {
      // From here on nobody can join, since their ballot may be missed.
      waiting.remove(question);
      Standing standing = Standing.of(poll, ballots);
      answer.complete(standing);
      return standing;
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private static Standing await(CompletableFuture<Standing> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Whoever knows a poll as it was before asks something else. */
  private record Question(String poll, int edition, PollState state) {}
}
