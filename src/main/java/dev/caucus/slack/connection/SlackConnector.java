package dev.caucus.slack.connection;

import dev.caucus.conversation.BackOff;
import dev.caucus.slack.connection.TokenCheck.Result;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the bot to Slack and keeps it there, for as long as the application runs.
 *
 * <p>The start of the application does not wait for it. It is the last to start and the first to
 * stop, so that no event comes in that nobody is there for.
 */
public final class SlackConnector implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SlackConnector.class);

  /** A token that was revoked meanwhile shows in the health after this long at the latest. */
  private static final Duration CHECK_EVERY = Duration.ofMinutes(10);

  private final @Nullable TokenCheck check;
  private final @Nullable SocketConnection socket;
  private final ConnectionState state;
  private final Identity identity;
  private final Waiting waiting;
  private final Semaphore reported = new Semaphore(0);
  private final BackOff soon = Pauses.brief();
  private final BackOff later = BackOff.patient();
  private @Nullable Thread thread;
  private boolean introduced;

  /**
   * @param check null where each workspace has a token of its own
   * @param socket null in HTTP mode
   * @param identity is told whose the token is
   */
  public SlackConnector(
      @Nullable TokenCheck check,
      @Nullable SocketConnection socket,
      ConnectionState state,
      Identity identity) {
    this(check, socket, state, identity, Waiting.REALLY);
  }

  SlackConnector(
      @Nullable TokenCheck check,
      @Nullable SocketConnection socket,
      ConnectionState state,
      Identity identity,
      Waiting waiting) {
    this.check = check;
    this.socket = socket;
    this.state = state;
    this.identity = identity;
    this.waiting = waiting;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      state.starting(check != null, socket != null);
      thread = Thread.ofVirtual().name("slack-token").start(this::run);
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      joinQuietly(running);
      thread = null;
      if (socket != null) {
        socket.stop();
      }
      state.stopped();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  /**
   * Tells that Slack has refused the bot's token elsewhere; it is checked at once, unless that is
   * known already: then it is checked when its time has come, however many events come meanwhile.
   */
  public void rejected(String code) {
    if (state.tokenRejected(code)) {
      reported.release();
    }
  }

  private void run() {
    try {
      if (check == null) {
        openSocket();
        return;
      }
      while (!Thread.currentThread().isInterrupted()) {
        Duration pause = look(check);
        waiting.forSignal(reported, pause);
        reported.drainPermits();
      }
    } catch (InterruptedException e) {
      log.debug("The token is not watched any more");
    }
  }

  /** Checks the token, and tells after how long to do so again. */
  private Duration look(TokenCheck check) {
    return switch (check.check()) {
      case Result.Accepted accepted -> {
        introduce(accepted);
        identity.learn(accepted);
        state.tokenAccepted(accepted.missing());
        openSocket();
        soon.reset();
        later.reset();
        yield CHECK_EVERY;
      }
      case Result.Rejected rejected -> {
        state.tokenRejected(rejected.code());
        yield later.next();
      }
      case Result.Unreachable unreachable -> {
        state.tokenUnknown(unreachable.reason());
        yield soon.next(unreachable.pause());
      }
    };
  }

  private void openSocket() {
    if (socket != null) {
      socket.start();
    }
  }

  private void introduce(Result.Accepted accepted) {
    if (!introduced) {
      introduced = true;
      log.info(
          "Slack: the token is that of {} in the workspace {} ({})",
          accepted.botUser(),
          accepted.teamId(),
          accepted.url());
    }
  }

  private static void joinQuietly(Thread running) {
    try {
      running.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
