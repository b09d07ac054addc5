package dev.caucus.slack.connection;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.caucus.conversation.BackOff;
import dev.caucus.conversation.Inbox;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection in Socket Mode, whatever happens to it.
 *
 * <p>A watchdog opens one connection after the other, each with a client of its own. When Slack
 * wants a connection replaced, the next is open before the last is closed. What one connection
 * brought and could not acknowledge any more Slack sends again over the next.
 */
public final class SocketConnection {

  private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);

  /** The SDK's client does not tell when a connection ends before it has begun. */
  private static final Duration UNTIL_HELLO = Duration.ofSeconds(5);

  private static final Duration PING_EVERY = Duration.ofSeconds(10);

  /** A connection that lasted this long was a good one. */
  private static final int GOOD_AFTER_PINGS = 3;

  /** Slack closes a connection about ten seconds after it has asked for another. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** The watchdog, and whatever waits to close a connection that is not listed any more. */
  private static final int WAITING_AT_MOST = 10;

  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private final App app;
  private final String appToken;
  private final ConnectionState state;
  private final Waiting waiting;
  private final Envelopes envelopes;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final BackOff soon = Pauses.brief();
  private final BackOff later = BackOff.patient();
  private final Semaphore stopping = new Semaphore(0);
  private volatile boolean taking;
  private @Nullable Thread watchdog;
  private @Nullable ExecutorService handlers;

  /**
   * @param app what takes the events; its client also opens the connections
   * @param appToken the token for Socket Mode, xapp-…
   * @param state hears how the connection does
   * @param inbox keeps what was acknowledged until it is answered
   */
  public SocketConnection(App app, String appToken, ConnectionState state, Inbox inbox) {
    this(app, appToken, state, inbox, Waiting.REALLY);
  }

  SocketConnection(App app, String appToken, ConnectionState state, Inbox inbox, Waiting waiting) {
    this.app = app;
    this.appToken = appToken;
    this.state = state;
    this.waiting = waiting;
    this.envelopes = new Envelopes(app, inbox);
  }

  /** Begins to connect and returns at once; does nothing if that was done already. */
  public synchronized void start() {
    if (watchdog == null) {
      stopping.drainPermits();
      taking = true;
      handlers = Executors.newVirtualThreadPerTaskExecutor();
      watchdog = Thread.ofVirtual().name("slack-watchdog").start(this::watch);
    }
  }

  /** Takes no more events, finishes those that it has, and closes. */
  public synchronized void stop() {
    taking = false;
    if (watchdog == null || handlers == null) {
      return;
    }
    stopping.release(open.size() + WAITING_AT_MOST);
    watchdog.interrupt();
    handlers.shutdown();
    try {
      watchdog.join(TO_FINISH);
      handlers.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.forEach(this::close);
    watchdog = null;
  }

  private void watch() {
    @Nullable Socket current = null;
    while (taking) {
      try {
        Socket next = open();
        later.reset();
        state.socketConnected();
        if (current != null) {
          retire(current);
        }
        current = next;
        follow(current);
      } catch (InterruptedException e) {
        return;
      } catch (Throwable e) { // whatever it is, it must not end the watch
        if (!taking || !pauseAfter(e, current != null && !current.isClosed())) {
          return;
        }
      }
    }
  }

  private Socket open() throws NotOpened, InterruptedException {
    app.start();
    String url = address(app.slack());
    Socket socket;
    try {
      socket = new Socket(app.slack(), appToken, url, this::take);
    } catch (URISyntaxException e) {
      throw new NotOpened(Refusal.answered(null), e);
    }
    open.add(socket);
    boolean greeted = false;
    try {
      greeted = socket.open(UNTIL_HELLO);
    } finally {
      if (!greeted) {
        close(socket);
      }
    }
    if (!greeted) {
      throw new NotOpened(Refusal.answered(null));
    }
    return socket;
  }

  private String address(Slack slack) throws NotOpened {
    try {
      AppsConnectionsOpenResponse answer =
          TokenCheck.client(slack, appToken).appsConnectionsOpen(request -> request);
      if (!answer.isOk() || answer.getUrl() == null) {
        throw new NotOpened(Refusal.answered(answer.getError()));
      }
      return answer.getUrl();
    } catch (SlackApiException e) {
      throw new NotOpened(Refusal.of(e), e);
    } catch (IOException e) {
      throw new NotOpened(Refusal.answered(null), e);
    }
  }

  /** Returns when another connection is needed; pauses before if this one was no good. */
  private void follow(Socket socket) throws InterruptedException {
    int pings = 0;
    boolean answers = true;
    while (answers && !waiting.forSignal(socket.over(), PING_EVERY)) {
      answers = socket.verifyConnection();
      pings++;
    }
    boolean wasGood = socket.isUseful() || pings >= GOOD_AFTER_PINGS;
    if (wasGood) {
      soon.reset();
    }
    String end = Objects.requireNonNullElse(socket.end(), "no_pong");
    if (answers && !socket.isClosed()) {
      log.info("Slack: a new connection is wanted ({})", end);
      if (!wasGood) {
        rest(soon.next());
      }
    } else {
      close(socket);
      if (taking) {
        state.socketLost(end);
        rest(soon.next());
      }
    }
  }

  /** Waits as long as the reason asks for; false if this is the end. */
  private boolean pauseAfter(Throwable reason, boolean stillConnected) {
    Refusal refusal = reason instanceof NotOpened e ? e.refusal() : Refusal.answered("broken");
    if (!(reason instanceof NotOpened)) {
      log.error("Slack: opening a connection failed", reason);
    }
    Duration pause;
    if (refusal.isOfToken()) {
      state.socketRejected(refusal.code());
      pause = later.next();
    } else {
      if (!stillConnected) {
        state.socketLost(refusal.code());
      }
      pause = soon.next(refusal.pause());
    }
    try {
      rest(pause);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void rest(Duration pause) throws InterruptedException {
    waiting.forSignal(stopping, pause);
  }

  private void take(Socket socket, String message) {
    ExecutorService executor = handlers;
    if (taking && executor != null) {
      try {
        executor.execute(() -> acknowledge(socket, message));
      } catch (RejectedExecutionException e) {
        log.debug("An event came after the end; Slack sends it to whoever is there");
      }
    }
  }

  private void acknowledge(Socket socket, String message) {
    envelopes
        .acknowledgement(message)
        .ifPresent(acknowledgement -> {
          try {
            socket.sendWebSocketMessage(acknowledgement);
          } catch (WebsocketNotConnectedException e) {
            log.debug("The connection was gone before an event was acknowledged; it comes again");
          }
        });
  }

  /** The last connection may still bring something while Slack turns to the next. */
  private void retire(Socket last) {
    Thread.ofVirtual()
        .name("slack-retiring")
        .start(() -> {
          try {
            rest(GRACE);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          close(last);
        });
  }

  private void close(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException | RuntimeException e) {
      log.debug("A connection did not close properly", e);
    }
  }
}
