package dev.caucus.discord.connection;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.http.HttpRequestEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.sharding.ShardManager;

/** Follows the shards of one connection until one of them is lost for good. */
final class ShardWatch implements EventListener {

  private static final int UNAUTHORIZED = 401;

  private final ConnectionState state;
  private final Set<JDA> connected = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Fault> end = new CompletableFuture<>();
  private boolean worked;

  ShardWatch(ConnectionState state) {
    this.state = state;
  }

  @Override
  public synchronized void onEvent(GenericEvent event) {
    if (end.isDone()) {
      return;
    }
    switch (event) {
      case StatusChangeEvent change -> follow(change.getJDA(), change.getNewStatus());
      case ShutdownEvent shutdown -> end.complete(Fault.closed(shutdown.getCode()));
      case HttpRequestEvent call when refusesTheToken(call) -> end.complete(Fault.token());
      default -> {}
    }
  }

  private void follow(JDA shard, JDA.Status status) {
    if (status == JDA.Status.CONNECTED) {
      connected.add(shard);
    } else {
      connected.remove(shard);
    }
    ShardManager all = shard.getShardManager();
    if (all != null) {
      state.shards(connected.size(), all.getShardsTotal());
      worked |= connected.size() == all.getShardsTotal();
    }
  }

  /** Interactions have tokens of their own, which expire after a quarter of an hour. */
  private static boolean refusesTheToken(HttpRequestEvent call) {
    String route = call.getRoute().getCompiledRoute();
    Response response = call.getResponse();
    return response != null
        && response.code == UNAUTHORIZED
        && !route.startsWith("webhooks/")
        && !route.startsWith("interactions/");
  }

  /** Waits until a shard is lost for good, and tells why. */
  Fault awaitEnd() throws InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether all shards were connected at a time. */
  synchronized boolean hasWorked() {
    return worked;
  }

  /** What the shards do from now on does not count any more. */
  synchronized void close() {
    end.cancel(false);
  }
}
