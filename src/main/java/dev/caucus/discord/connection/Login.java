package dev.caucus.discord.connection;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who the bot is in Discord, and where Discord is.
 *
 * @param token the token of the bot
 * @param apiUrl where Discord's methods are; null for Discord's own address
 * @param gatewayUrl where Discord's events come from; null for where Discord says
 * @param shards over how many connections the servers are spread; null for as many as Discord
 *     recommends
 */
public record Login(
    String token, @Nullable URI apiUrl, @Nullable URI gatewayUrl, @Nullable Integer shards) {

  /** What can stand in a header. JDA waits forever for a call that it could not even write. */
  private static final Pattern WRITABLE = Pattern.compile("[!-~]+");

  /** Whether the token can be sent at all. */
  boolean isWritable() {
    return WRITABLE.matcher(token).matches();
  }

  @Override
  public String toString() {
    return "Login[token=******, apiUrl=%s, gatewayUrl=%s, shards=%s]"
        .formatted(apiUrl, gatewayUrl, shards);
  }
}
