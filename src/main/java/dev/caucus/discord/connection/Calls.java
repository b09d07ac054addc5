package dev.caucus.discord.connection;

import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.conversation.CallMeters;
import dev.caucus.conversation.CallMeters.Ending;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls that may be repeated until they are done.
 *
 * <p>JDA itself waits where it was too fast, and repeats what a gateway in front of Discord
 * refused; what Discord failed at, and what was lost on the way, is repeated here.
 */
final class Calls {

  private static final Logger log = LoggerFactory.getLogger(Calls.class);

  private static final int TRIES = 4;

  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);

  /** For what somebody should see in any case, and Discord may want to be waited for. */
  private static final Duration LONG = Duration.ofMinutes(2);

  /** For what is worth nothing once a moment has passed. */
  private static final Duration SHORT = Duration.ofSeconds(3);

  private static final int SERVER_ERROR = 500;

  private final Pause pause;
  private final CallMeters meters;

  Calls(Pause pause, CallMeters meters) {
    this.pause = pause;
    this.meters = meters;
  }

  /**
   * Makes a call as often as it takes.
   *
   * @param call makes the same call anew each time
   * @throws ErrorResponseException if Discord refuses it
   * @throws NotDelivered if it got no answer
   */
  <T extends @Nullable Object> T insist(Supplier<RestAction<T>> call) {
    for (int failures = 1; ; failures++) {
      try {
        return counted(call, LONG);
      } catch (ErrorResponseException e) {
        if (failures == TRIES || !isPassing(e)) {
          throw e;
        }
      }
      rest(FIRST_BACK_OFF.multipliedBy(1L << (failures - 1)));
    }
  }

  /** Likewise, but once and not for long. */
  <T extends @Nullable Object> T once(Supplier<RestAction<T>> call) {
    return counted(call, SHORT);
  }

  private <T extends @Nullable Object> T counted(Supplier<RestAction<T>> call, Duration patience) {
    try {
      T answer = make(call, patience);
      meters.count(Ending.DONE);
      return answer;
    } catch (ErrorResponseException e) {
      meters.count(isPassing(e) ? Ending.FAILED : Ending.REFUSED);
      throw e;
    } catch (RuntimeException e) {
      meters.count(Ending.FAILED);
      throw e;
    }
  }

  private void rest(Duration wait) {
    log.debug("Discord failed: trying again in {} ms", wait.toMillis());
    try {
      pause.last(wait);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static <T extends @Nullable Object> T make(
      Supplier<RestAction<T>> call, Duration patience) {
    CompletableFuture<T> answer;
    try {
      answer = call.get().submit();
    } catch (RejectedExecutionException e) {
      throw new NotDelivered(Reason.UNREACHABLE, "disconnected");
    }
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new NotDelivered(Reason.UNREACHABLE, "took too long");
    } catch (CancellationException e) {
      throw new NotDelivered(Reason.UNREACHABLE, "disconnected");
    } catch (ExecutionException e) {
      throw unpack(e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw interrupted();
    }
  }

  private static NotDelivered interrupted() {
    Thread.currentThread().interrupt();
    return new NotDelivered(Reason.UNREACHABLE, "interrupted");
  }

  private static RuntimeException unpack(ExecutionException e) {
    return switch (e.getCause()) {
      case ErrorResponseException refused -> refused;
      case CancellationException stopped -> new NotDelivered(Reason.UNREACHABLE, "disconnected");
      case RuntimeException problem -> problem;
      case null, default -> new IllegalStateException(e);
    };
  }

  private static boolean isPassing(ErrorResponseException e) {
    return e.getResponse().code >= SERVER_ERROR || e.getResponse().getException() != null;
  }
}
