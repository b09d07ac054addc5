package dev.caucus.slack.connection;

import dev.caucus.slack.connection.TokenCheck.Result.Accepted;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** As whom the bot's own token lets it act, from the moment when Slack has told. */
public final class Identity {

  private volatile CompletableFuture<Accepted> told = new CompletableFuture<>();

  /** Slack has told it; a token that was replaced may be of another workspace. */
  void learn(Accepted accepted) {
    if (!told.complete(accepted)) {
      told = CompletableFuture.completedFuture(accepted);
    }
  }

  /** What Slack has told by now. */
  public Optional<Accepted> now() {
    return Optional.ofNullable(told.getNow(null));
  }

  /** What Slack tells, at the latest after that time: the first events may come before. */
  public Optional<Accepted> within(Duration patience) {
    try {
      return Optional.of(told.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
