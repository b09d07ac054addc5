package dev.caucus.discord.connection;

import dev.caucus.conversation.BackOff;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the bot to Discord and keeps it there, for as long as the application runs.
 *
 * <p>The start of the application does not wait for it. It is the last to start and the first to
 * stop: then nothing is heard any more, but what was heard before can still be answered until it is
 * closed.
 */
public final class DiscordConnector implements SmartLifecycle, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DiscordConnector.class);

  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(6);

  static {
    // JDA lets a message ping everybody unless it is told otherwise.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  private final Login login;
  private final List<EventListener> doors;
  private final ConnectionState state;
  private final Shards shards;
  private final Pause pause;

  /**
   * For what passes by itself: a cut line, Discord out of order. Discord allows 1,000 sessions a
   * day, so there is a day's patience in the limits.
   */
  private final BackOff soon = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(2));

  private final BackOff later = BackOff.patient();
  private volatile boolean listening;
  private @Nullable Thread thread;

  /**
   * @param listeners hear of what happens in Discord, on one thread for each shard, which they must
   *     not keep
   * @param shards are told of every new connection
   */
  public DiscordConnector(
      Login login, List<? extends EventListener> listeners, ConnectionState state, Shards shards) {
    this(login, listeners, state, shards, Thread::sleep);
  }

  DiscordConnector(
      Login login,
      List<? extends EventListener> listeners,
      ConnectionState state,
      Shards shards,
      Pause pause) {
    this.login = login;
    doors = listeners.stream().map(this::door).toList();
    this.state = state;
    this.shards = shards;
    this.pause = pause;
  }

  @Override
  public synchronized void start() {
    listening = true;
    if (thread == null) {
      state.starting();
      thread = Thread.ofVirtual().name("discord-connection").start(this::run);
    }
  }

  @Override
  public void stop() {
    listening = false;
  }

  @Override
  public boolean isRunning() {
    return listening;
  }

  /** Whether every shard hears of its servers. */
  public boolean isReady() {
    return state.status().isConnected();
  }

  @Override
  public synchronized void close() {
    listening = false;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      joinQuietly(running);
      thread = null;
      state.stopped();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        pause.last(connect());
      }
    } catch (InterruptedException e) {
      log.debug("Discord is not wanted any more");
    }
  }

  /** Connects, for as long as it lasts, and tells after how long to do so again. */
  private Duration connect() throws InterruptedException {
    if (!login.isWritable()) {
      return failed(Fault.malformedToken());
    }
    ShardWatch watch = new ShardWatch(state);
    Fault end;
    try (Connection connection = new Connection(login, doors, watch)) {
      shards.use(connection.shards());
      end = watch.awaitEnd();
      if (watch.hasWorked()) {
        soon.reset();
        later.reset();
      }
      // Told before the shards are shut down, which takes a while.
      state.failed(end);
    } catch (RuntimeException e) {
      log.debug("No connection to Discord came about", e);
      end = Fault.notOpened(e);
    } finally {
      shards.use(null);
    }
    return failed(end);
  }

  private Duration failed(Fault fault) {
    state.failed(fault);
    return fault.refusal() ? later.next() : soon.next();
  }

  /** Lets events through as long as they are wanted. */
  private EventListener door(EventListener listener) {
    return event -> {
      if (listening) {
        listener.onEvent(event);
      }
    };
  }

  private static void joinQuietly(Thread running) {
    try {
      running.join(LONGEST_FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
