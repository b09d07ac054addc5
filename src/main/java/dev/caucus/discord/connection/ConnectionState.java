package dev.caucus.discord.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How things stand with Discord, for health and log.
 *
 * <p>Every change is logged once. Discord asks bots to connect again several times a day, so that
 * alone is no warning.
 */
public final class ConnectionState {

  private static final Logger log = LoggerFactory.getLogger(ConnectionState.class);

  private final Clock clock;
  private boolean hasWorked;
  private @Nullable Fault fault;
  private volatile Status status;

  public ConnectionState(Clock clock) {
    this.clock = clock;
    status = new Status(Phase.OFF, clock.instant(), 0, 0, null, null, 0);
  }

  /** What the connection is about. */
  public enum Phase {
    /** Not started, or stopped. */
    OFF,
    /** The first attempts are being made. */
    CONNECTING,
    /** Every shard hears of its servers. */
    CONNECTED,
    /** It has worked, and is being made to work again. */
    RECONNECTING,
    /** Discord refuses; somebody has to act. */
    REJECTED
  }

  /**
   * How things stood at one moment.
   *
   * @param since when the phase began
   * @param connected how many shards hear of their servers
   * @param shards how many there are; 0 as long as nobody knows
   * @param error the code of what is wrong; null if nothing is, or if nobody knows yet
   * @param remedy what to do about it; null if there is no error
   * @param reconnects how often a lost connection was replaced
   */
  public record Status(
      Phase phase,
      Instant since,
      int connected,
      int shards,
      @Nullable String error,
      @Nullable String remedy,
      int reconnects) {

    /** Whether the bot hears everything and may answer. */
    public boolean isConnected() {
      return phase == Phase.CONNECTED;
    }
  }

  /** How things stand. */
  public Status status() {
    return status;
  }

  synchronized void starting() {
    hasWorked = false;
    fault = null;
    update(Phase.CONNECTING, 0, 0);
  }

  synchronized void stopped() {
    fault = null;
    update(Phase.OFF, 0, 0);
  }

  /** So many of the shards are connected; what was wrong before stays so until all are. */
  synchronized void shards(int connected, int all) {
    if (connected == all) {
      fault = null;
      update(Phase.CONNECTED, connected, all);
      hasWorked = true;
    } else {
      update(underWay(), connected, all);
    }
  }

  /** There is no connection at all, and why. */
  synchronized void failed(Fault why) {
    fault = why;
    update(underWay(), 0, status.shards());
  }

  /** What has never worked is not called lost. */
  private Phase underWay() {
    if (fault != null && fault.refusal()) {
      return Phase.REJECTED;
    }
    return hasWorked ? Phase.RECONNECTING : Phase.CONNECTING;
  }

  private void update(Phase phase, int connected, int shards) {
    Status before = status;
    boolean again = hasWorked && phase == Phase.CONNECTED && !before.isConnected();
    Status now =
        new Status(
            phase,
            phase == before.phase() ? before.since() : clock.instant(),
            connected,
            shards,
            fault == null ? null : fault.error(),
            fault == null ? null : fault.remedy(),
            before.reconnects() + (again ? 1 : 0));
    status = now;
    if (now.phase() != before.phase() || !Objects.equals(now.error(), before.error())) {
      tell(now);
    }
  }

  private static void tell(Status now) {
    switch (now.phase()) {
      case OFF -> log.info("Discord: off");
      case CONNECTED -> log.info("Discord: connected, {} shard(s)", now.shards());
      case CONNECTING, RECONNECTING -> {
        if (now.error() == null) {
          log.info("Discord: connecting");
        } else {
          log.warn(
              "Discord: not connected ({}), trying again; what to do: {}",
              now.error(),
              now.remedy());
        }
      }
      case REJECTED ->
          log.warn(
              "Discord refuses the bot ({}): {}; it is tried again from time to time",
              now.error(),
              now.remedy());
    }
  }
}
