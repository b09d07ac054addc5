package dev.caucus.discord.connection;

import java.net.URI;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;

/**
 * Lets shards connect one after the other, and to another address if there is one.
 *
 * <p>JDA's plain controller repeats a connection that was refused at once, thousands of times.
 */
final class Gateway extends ConcurrentSessionController {

  private final @Nullable URI url;

  Gateway(@Nullable URI url) {
    this.url = url;
  }

  @Override
  public String getGateway() {
    return url == null ? super.getGateway() : url.toString();
  }

  @Override
  public ShardedGateway getShardedGateway(JDA api) {
    ShardedGateway told = super.getShardedGateway(api);
    return url == null
        ? told
        : new ShardedGateway(url.toString(), told.getShardTotal(), told.getConcurrency());
  }
}
