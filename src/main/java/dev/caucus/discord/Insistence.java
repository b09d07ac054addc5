package dev.caucus.discord;

import java.time.Duration;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Does again what Discord says has failed on its side.
 *
 * <p>JDA waits by itself where Discord finds it too fast, but gives up at the first internal error.
 */
final class Insistence {

  private static final int TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  private Insistence() {}

  /**
   * Does it, with growing pauses between the tries; must not be used on the thread that tells of
   * events.
   *
   * @throws ErrorResponseException if it is refused, or fails again and again
   */
  static <T> T insist(Supplier<RestAction<T>> action) {
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      try {
        return action.get().complete();
      } catch (ErrorResponseException e) {
        if (tries == TRIES || !e.isServerError() || !lasted(pause)) {
          throw e;
        }
        pause = pause.multipliedBy(2);
      }
    }
  }

  private static boolean lasted(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
