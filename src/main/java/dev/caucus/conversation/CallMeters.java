package dev.caucus.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Counts what becomes of the calls to a platform, each try for itself. */
public final class CallMeters {

  private final CountersByTag<Ending> calls;

  /** The calls to the platform of that name. */
  public CallMeters(MeterRegistry registry, String platform) {
    calls =
        new CountersByTag<>(
            registry,
            "caucus.platform.calls",
            "Calls to a platform, by how they ended",
            Tags.of("platform", platform),
            "outcome",
            Ending.class);
  }

  /** Counts a call that ended like that. */
  public void count(Ending ending) {
    calls.count(ending);
  }

  /** How a call ended. */
  public enum Ending {
    /** The platform did what it was asked. */
    DONE,
    /** It did not want to, and will not if it is asked again. */
    REFUSED,
    /** It wants to be asked less often; where a client waits by itself, that is not seen here. */
    TOO_FAST,
    /** It failed, or was not reached. */
    FAILED
  }
}
