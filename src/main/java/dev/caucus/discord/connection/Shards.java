package dev.caucus.discord.connection;

import dev.caucus.discord.api.Place;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MiscUtil;
import org.jspecify.annotations.Nullable;

/** The shards of the connection that is in use, if there is one. */
public final class Shards {

  private volatile @Nullable ShardManager current;

  void use(@Nullable ShardManager manager) {
    current = manager;
  }

  /** JDA's own view of all shards; empty as long as there is no connection. */
  public Optional<ShardManager> all() {
    return Optional.ofNullable(current);
  }

  /** The shard that a place belongs to; empty as long as it has none. */
  public Optional<JDA> of(Place place) {
    return all().map(manager -> manager.getShardById(number(place, manager.getShardsTotal())));
  }

  /** Direct messages are told to the first one. */
  private static int number(Place place, int all) {
    return place.isDirect()
        ? 0
        : MiscUtil.getShardForGuild(Long.parseUnsignedLong(place.server()), all);
  }
}
