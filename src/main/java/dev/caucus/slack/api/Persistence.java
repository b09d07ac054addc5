package dev.caucus.slack.api;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.conversation.CallMeters;
import dev.caucus.slack.api.Gates.Pass;
import dev.caucus.slack.api.Result.Done;
import dev.caucus.slack.api.Result.Effect;
import dev.caucus.slack.api.Result.Failed;
import dev.caucus.slack.api.Result.Refused;
import dev.caucus.slack.api.Result.TooFast;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a call until it is done, and says when it never will be.
 *
 * <p>Whoever waits keeps the place: what came later for the same place waits as well, and comes
 * after.
 */
final class Persistence {

  /** How often a call is tried that fails on the way, if it may be repeated. */
  private static final int TRIES_WHEN_FAILING = 4;

  /**
   * How often, if Slack says that it failed and a second success would be seen by people: to say
   * nothing at all is worse than what hardly ever happens.
   */
  private static final int TRIES_WHEN_UNLIKELY = 3;

  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);

  /** Spreads what was refused at the same moment. */
  private static final int JITTER_MILLIS = 250;

  private static final Logger log = LoggerFactory.getLogger(Persistence.class);

  private final Gates gates = new Gates();
  private final Pause pause;
  private final CallMeters meters;

  Persistence(Pause pause, CallMeters meters) {
    this.pause = pause;
    this.meters = meters;
  }

  /**
   * Does what the call does, once it is its turn at that place.
   *
   * @param place what to keep an order in; fit for a log
   * @param repeatable whether doing it twice is the same as doing it once
   * @throws NotDelivered if Slack refuses, or if it takes longer than the patience lasts
   */
  <R> R insist(String place, Patience patience, boolean repeatable, Supplier<Result<R>> call) {
    try (Pass pass = gates.enter(place, patience.total())) {
      return new Errand<>(place, patience, repeatable, call).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotDelivered(Reason.UNREACHABLE, "interrupted");
    }
  }

  /** How many places are in use. */
  int places() {
    return gates.size();
  }

  /** One call with all its tries. */
  private final class Errand<R> {

    private final String place;
    private final Patience patience;
    private final boolean repeatable;
    private final Supplier<Result<R>> call;
    private Duration waited = Duration.ZERO;
    private int tries;
    private int failures;

    Errand(String place, Patience patience, boolean repeatable, Supplier<Result<R>> call) {
      this.place = place;
      this.patience = patience;
      this.repeatable = repeatable;
      this.call = call;
    }

    R run() throws InterruptedException {
      while (true) {
        tries++;
        Result<R> result = call.get();
        meters.count(ending(result));
        switch (result) {
          case Done<R>(R value) -> {
            return value;
          }
          case Refused<R>(String code, String detail) ->
              throw new NotDelivered(Refusal.reason(code), detail);
          case TooFast<R>(Duration wait) -> await(wait, "ratelimited");
          case Failed<R>(String code, Effect effect) -> recover(code, effect);
        }
      }
    }

    private static CallMeters.Ending ending(Result<?> result) {
      return switch (result) {
        case Done<?> _ -> CallMeters.Ending.DONE;
        case Refused<?> _ -> CallMeters.Ending.REFUSED;
        case TooFast<?> _ -> CallMeters.Ending.TOO_FAST;
        case Failed<?> _ -> CallMeters.Ending.FAILED;
      };
    }

    private void recover(String code, Effect effect) throws InterruptedException {
      failures++;
      if (failures >= tries(effect)) {
        throw new NotDelivered(Reason.UNREACHABLE, code);
      }
      await(FIRST_BACK_OFF.multipliedBy(1L << (failures - 1)), code);
    }

    private int tries(Effect effect) {
      if (repeatable) {
        return TRIES_WHEN_FAILING;
      }
      return switch (effect) {
        case NONE -> TRIES_WHEN_FAILING;
        case UNLIKELY -> TRIES_WHEN_UNLIKELY;
        case POSSIBLE -> 1;
      };
    }

    private void await(Duration wait, String code) throws InterruptedException {
      waited = waited.plus(wait);
      if (tries >= patience.tries() || waited.compareTo(patience.total()) > 0) {
        throw new NotDelivered(Reason.UNREACHABLE, code);
      }
      log.debug("Slack said {} at {}: trying again in {} ms", code, place, wait.toMillis());
      pause.last(wait.plusMillis(ThreadLocalRandom.current().nextInt(JITTER_MILLIS)));
    }
  }
}
