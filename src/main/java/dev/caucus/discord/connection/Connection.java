package dev.caucus.discord.connection;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Activity;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.OkHttpClient;

/** One connection to Discord with all its shards, from its opening to its end. */
final class Connection implements AutoCloseable {

  /** What may still be under way when the bot goes is given this long. */
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  /** JDA's own limit is a quarter of an hour. */
  private static final int LONGEST_RECONNECT_SECONDS = 60;

  private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

  private final ShardWatch watch;
  private final Threads threads = new Threads();
  private final OkHttpClient http = new OkHttpClient.Builder().callTimeout(LONGEST_CALL).build();
  private final ShardManager shards;

  /**
   * Opens it, which takes a call or two; the shards connect meanwhile.
   *
   * @throws RuntimeException if it cannot be opened, as {@link Fault#notOpened} understands it
   */
  Connection(Login login, List<EventListener> listeners, ShardWatch watch) {
    this.watch = watch;
    try {
      shards =
          builder(login).addEventListeners(watch).addEventListeners(listeners.toArray()).build();
    } catch (RuntimeException | Error e) {
      release();
      throw e;
    }
  }

  private DefaultShardManagerBuilder builder(Login login) {
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(
                login.token(),
                EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES))
            .setActivity(Activity.customStatus("/ask"))
            .setAutoReconnect(true)
            .setContextEnabled(false)
            // Without them somebody's permissions in a channel would be wrong.
            .enableCache(CacheFlag.MEMBER_OVERRIDES)
            .setEnableShutdownHook(false)
            .setHttpClient(http)
            .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
            .setSessionController(new Gateway(login.gatewayUrl()))
            .setShardsTotal(login.shards() == null ? -1 : login.shards());
    if (login.apiUrl() != null) {
      builder.setRestConfig(new RestConfig().setBaseUrl(withSlash(login.apiUrl().toString())));
    }
    if (login.gatewayUrl() != null) {
      builder.setCompression(Compression.NONE);
    }
    threads.lendTo(builder);
    return builder;
  }

  private static String withSlash(String url) {
    return url.endsWith("/") ? url : url + "/";
  }

  ShardManager shards() {
    return shards;
  }

  /** Lets calls under way come to their end, but not for long, and disconnects. */
  @Override
  public void close() {
    watch.close();
    List<JDA> left = List.copyOf(shards.getShards());
    shards.shutdown();
    boolean interrupted = Thread.interrupted();
    long deadline = System.nanoTime() + FAREWELL.toNanos();
    try {
      for (JDA shard : left) {
        if (!shard.awaitShutdown(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
          shard.shutdownNow();
        }
      }
    } catch (InterruptedException e) {
      interrupted = true;
      left.forEach(JDA::shutdownNow);
    }
    release();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void release() {
    threads.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }
}
