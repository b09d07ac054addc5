package dev.caucus.gaps;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets gaps that are older than they may get, whether or not new ones are noted. */
class GapRetention {

  private static final Logger log = LoggerFactory.getLogger(GapRetention.class);

  private final GapStore store;
  private final Retained retained;

  GapRetention(GapStore store, Retained retained) {
    this.store = store;
    this.retained = retained;
  }

  /** Forgets what is too old now. */
  @Scheduled(fixedRate = 1, timeUnit = TimeUnit.DAYS)
  void forget() {
    int gaps = store.forgetBefore(retained.firstDay());
    log.debug("Forgot {} knowledge gaps", gaps);
  }
}
