package dev.caucus.discord.connection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ThreadPoolProvider;

/**
 * The threads that the shards of one connection share.
 *
 * <p>JDA would start some of its own for each attempt, and leave them behind if it fails.
 */
final class Threads implements AutoCloseable {

  private final ScheduledExecutorService timers =
      Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("discord-timer-", 0).factory());
  private final ExecutorService calls =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-call-", 0).factory());
  private final List<ExecutorService> events = new CopyOnWriteArrayList<>();

  void lendTo(DefaultShardManagerBuilder builder) {
    builder
        .setThreadFactory(Thread.ofVirtual().name("discord-shards-", 0).factory())
        .setRateLimitScheduler(timers, false)
        .setRateLimitElastic(calls, false)
        .setGatewayPool(timers, false)
        .setCallbackPool(calls, false)
        .setEventPoolProvider(new InOrder());
  }

  @Override
  public void close() {
    timers.shutdownNow();
    calls.shutdown();
    events.forEach(ExecutorService::shutdown);
  }

  /** One thread for the events of each shard: what was said first is heard first. */
  private final class InOrder implements ThreadPoolProvider<ExecutorService> {

    @Override
    public ExecutorService provide(int shard) {
      ExecutorService thread =
          Executors.newSingleThreadExecutor(
              Thread.ofVirtual().name("discord-events-" + shard).factory());
      events.add(thread);
      return thread;
    }

    @Override
    public boolean shouldShutdownAutomatically(int shard) {
      return false;
    }
  }
}
