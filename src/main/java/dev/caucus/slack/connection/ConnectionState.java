package dev.caucus.slack.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How things stand with Slack, for health and log.
 *
 * <p>Two parts have to work: the bot's token and, in Socket Mode, the socket. The state is that of
 * the part that is worse off, and every change of it is logged once.
 */
public final class ConnectionState {

  private static final Logger log = LoggerFactory.getLogger(ConnectionState.class);

  private final Clock clock;
  private Part token = Part.OFF;
  private Part socket = Part.OFF;
  private List<String> missingScopes = List.of();
  private int reconnects;
  private volatile Status status;

  public ConnectionState(Clock clock) {
    this.clock = clock;
    this.status = new Status(Phase.OFF, clock.instant(), null, null, List.of(), 0);
  }

  /** What a part, or the whole, is about; the later, the worse. */
  public enum Phase {
    /** Not started, or stopped. */
    OFF,
    /** Slack's events arrive. */
    CONNECTED,
    /** The first attempts are being made. */
    CONNECTING,
    /** It has worked, and is being made to work again. */
    RECONNECTING,
    /** Slack refuses a token; somebody has to act. */
    REJECTED
  }

  /**
   * How things stood at one moment.
   *
   * @param since when the phase began
   * @param error the code of what is wrong; null if nothing is
   * @param remedy what to do about it; null if nothing is wrong
   * @param missingScopes what the bot may not do and should be allowed to
   * @param reconnects how often a lost socket was replaced
   */
  public record Status(
      Phase phase,
      Instant since,
      @Nullable String error,
      @Nullable String remedy,
      List<String> missingScopes,
      int reconnects) {

    /** Whether the bot hears and may answer. */
    public boolean isConnected() {
      return phase == Phase.CONNECTED;
    }
  }

  /** How things stand. */
  public Status status() {
    return status;
  }

  /** A part that is not used, such as the socket in HTTP mode, stays off. */
  synchronized void starting(boolean withToken, boolean withSocket) {
    token = withToken ? Part.CONNECTING : Part.CONNECTED;
    socket = withSocket ? Part.CONNECTING : Part.OFF;
    update();
  }

  synchronized void stopped() {
    token = Part.OFF;
    socket = Part.OFF;
    update();
  }

  synchronized void tokenAccepted(List<String> missing) {
    token = Part.CONNECTED;
    if (!missing.equals(missingScopes) && !missing.isEmpty()) {
      log.warn(
          "Slack: the bot lacks the scope {}: add it under OAuth & Permissions and reinstall the"
              + " app",
          String.join(", ", missing));
    }
    missingScopes = List.copyOf(missing);
    update();
  }

  /** True if that is news. */
  synchronized boolean tokenRejected(String code) {
    boolean news = token.phase() != Phase.REJECTED;
    token = new Part(Phase.REJECTED, Fault.botToken(code));
    update();
    return news;
  }

  /** The token could not be checked. */
  synchronized void tokenUnknown(String code) {
    token = token.lost(Fault.connection(code));
    update();
  }

  synchronized void socketConnected() {
    if (socket.phase() == Phase.RECONNECTING) {
      reconnects++;
    }
    socket = Part.CONNECTED;
    update();
  }

  synchronized void socketLost(String code) {
    socket = socket.lost(Fault.connection(code));
    update();
  }

  synchronized void socketRejected(String code) {
    socket = new Part(Phase.REJECTED, Fault.appToken(code));
    update();
  }

  private void update() {
    Part worse = token.phase().compareTo(socket.phase()) >= 0 ? token : socket;
    Fault fault = worse.fault();
    Status before = status;
    Status now =
        new Status(
            worse.phase(),
            worse.phase() == before.phase() ? before.since() : clock.instant(),
            fault == null ? null : fault.error(),
            fault == null ? null : fault.remedy(),
            missingScopes,
            reconnects);
    status = now;
    if (now.phase() != before.phase() || !Objects.equals(now.error(), before.error())) {
      tell(now, worse == token);
    }
  }

  private static void tell(Status now, boolean ofToken) {
    switch (now.phase()) {
      case OFF -> log.info("Slack: off");
      case CONNECTED -> log.info("Slack: connected");
      case CONNECTING, RECONNECTING -> {
        if (now.error() == null) {
          log.info("Slack: connecting");
        } else {
          log.warn(
              "Slack: not connected ({}), trying again; what to do: {}", now.error(), now.remedy());
        }
      }
      case REJECTED ->
          log.warn(
              "Slack: the {} token is refused ({}): {}; it is tried again from time to time",
              ofToken ? "bot" : "app",
              now.error(),
              now.remedy());
    }
  }

  /** One of the two things that have to work. */
  private record Part(Phase phase, @Nullable Fault fault) {

    private static final Part OFF = new Part(Phase.OFF, null);
    private static final Part CONNECTED = new Part(Phase.CONNECTED, null);
    private static final Part CONNECTING = new Part(Phase.CONNECTING, null);

    /** What has never worked is not called lost. */
    Part lost(Fault why) {
      return new Part(phase == Phase.CONNECTING ? Phase.CONNECTING : Phase.RECONNECTING, why);
    }
  }
}
