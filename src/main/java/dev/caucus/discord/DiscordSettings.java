package dev.caucus.discord;

import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How Discord is reached.
 *
 * @param token the token of the bot
 * @param apiUrl where Discord's methods are, for tests and proxies
 * @param gatewayUrl where Discord's events come from, for tests and proxies
 * @param shards over how many connections the servers are spread; unset for as many as Discord
 *     recommends
 */
@Validated
@ConfigurationProperties("caucus.discord")
public record DiscordSettings(
    @Nullable String token,
    @Nullable URI apiUrl,
    @Nullable URI gatewayUrl,
    @Nullable @Min(1) Integer shards) {

  /** An empty setting, as a container file leaves it behind, is none. */
  public DiscordSettings {
    token = token == null || token.isBlank() ? null : token.strip();
  }

  @Override
  public String toString() {
    return "DiscordSettings[token=%s, apiUrl=%s, gatewayUrl=%s, shards=%s]"
        .formatted(token == null ? "not set" : "******", apiUrl, gatewayUrl, shards);
  }
}
