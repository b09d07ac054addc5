package dev.caucus.discord;

import dev.caucus.conversation.Background;
import java.util.function.Consumer;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Promises Discord an answer at once, so that there is a quarter of an hour to give it. */
final class Deferral {

  private static final Logger log = LoggerFactory.getLogger(Deferral.class);

  /** What JDA says where there is no answer from Discord. */
  private static final int CONNECTION_LOST = -1;

  private Deferral() {}

  /**
   * Makes the promise, and then does the work on a thread of its own.
   *
   * <p>Where the connection drops after the promise was taken, JDA makes it again and is told that
   * it stands already; then the answer is due all the same. If it was another process that made it,
   * or if the event came twice, the claim of the event keeps the second answer back.
   */
  static void then(
      Interaction event,
      RestAction<InteractionHook> promise,
      Background background,
      Consumer<InteractionHook> work) {
    promise.queue(
        hook -> background.run(() -> work.accept(hook)),
        failure -> {
          if (mayStand(failure)) {
            InteractionHook again = InteractionHook.from(event.getJDA(), event.getToken());
            background.run(() -> work.accept(again));
          } else {
            log.warn("Discord did not take the promise of an answer to {}", event.getId(), failure);
          }
        });
  }

  /** Only Discord's own word that it did not take the promise is a reason to give up. */
  private static boolean mayStand(Throwable failure) {
    return !(failure instanceof ErrorResponseException refused)
        || refused.getErrorCode() == CONNECTION_LOST
        || refused.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
  }
}
