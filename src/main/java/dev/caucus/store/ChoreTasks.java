package dev.caucus.store;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.caucus.store.JdbcChores.Picked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the scheduler's tasks out of chores: what is done goes, what fails is tried again. */
final class ChoreTasks {

  private static final Logger log = LoggerFactory.getLogger(ChoreTasks.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** As often as it takes to get from the first pause beyond the longest. */
  private static final int DOUBLINGS = 7;

  private final JdbcChores chores;
  private final Clock clock;

  ChoreTasks(JdbcChores chores, Clock clock) {
    this.chores = chores;
    this.clock = clock;
  }

  Task<Void> of(Chore chore) {
    return Tasks.custom(chore.name(), Void.class)
        .onFailure((ended, operations) -> failed(ended))
        .onDeadExecution((ended, operations) -> abandoned(ended.getExecution()))
        .execute((thing, context) -> {
          chore.work().accept(thing.getId());
          return (ended, operations) -> chores.done(picked(ended.getExecution()));
        });
  }

  private void failed(ExecutionComplete ended) {
    Execution execution = ended.getExecution();
    String error = UUID.randomUUID().toString().substring(0, 8);
    Duration pause = tryAgain(execution);
    log.error(
        "Error {}: {} failed for {} and is tried again in {} s, attempt {}",
        error,
        execution.getTaskName(),
        execution.getId(),
        pause.toSeconds(),
        execution.consecutiveFailures + 2,
        // Once is enough to tell why.
        execution.consecutiveFailures == 0 ? ended.getCause().orElse(null) : null);
  }

  private void abandoned(Execution execution) {
    tryAgain(execution);
    log.warn(
        "{} was not finished for {} by {}, and is tried again",
        execution.getTaskName(),
        execution.getId(),
        execution.pickedBy);
  }

  private Duration tryAgain(Execution execution) {
    Duration pause = pauseAfter(execution.consecutiveFailures);
    Instant next = clock.instant().plus(pause);
    chores.failed(picked(execution), execution.consecutiveFailures + 1, next);
    return pause;
  }

  private static Duration pauseAfter(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static Picked picked(Execution execution) {
    return new Picked(execution.getTaskName(), execution.getId(), execution.version);
  }
}
