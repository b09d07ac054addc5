package dev.caucus.store;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells once that the scheduler cannot work, and once that it can again.
 *
 * <p>It tries every second, and would tell each time.
 */
final class Outage extends AbstractSchedulerListener {

  private static final Logger log = LoggerFactory.getLogger(Outage.class);

  private final AtomicBoolean lasts = new AtomicBoolean();

  @Override
  public void onSchedulerEvent(SchedulerEventType event) {
    if (event == SchedulerEventType.UNEXPECTED_ERROR && lasts.compareAndSet(false, true)) {
      log.error(
          "The database cannot be asked what is due. It is asked again every second; /actuator/health"
              + " says more.");
    } else if (event == SchedulerEventType.RAN_EXECUTE_DUE && lasts.compareAndSet(true, false)) {
      log.info("The database is asked again what is due");
    }
  }
}
