package dev.caucus;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Tells whoever has set up a chat platform that this version does not reach it yet. */
class ComingPlatforms {

  private static final Logger log = LoggerFactory.getLogger(ComingPlatforms.class);

  private final Discord discord;

  ComingPlatforms(Discord discord) {
    this.discord = discord;
  }

  /** Comes before the line that says where to go, which has to be the last. */
  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    announce("Discord", "caucus.discord", discord.secrets());
  }

  private static void announce(
      String platform, String prefix, Map<String, @Nullable String> secrets) {
    secrets.forEach((name, secret) -> {
      if (secret != null) {
        log.warn(
            "{}.{} is set, but this version has no {} adapter yet; it stays off",
            prefix,
            name,
            platform);
      }
    });
  }

  /**
   * How Discord is reached.
   *
   * @param token the token of the bot
   * @param apiUrl where Discord's methods are, for tests and proxies
   * @param gatewayUrl where Discord's events come from, for tests and proxies
   */
  @ConfigurationProperties("caucus.discord")
  record Discord(@Nullable String token, @Nullable URI apiUrl, @Nullable URI gatewayUrl) {

    Map<String, @Nullable String> secrets() {
      Map<String, @Nullable String> secrets = new LinkedHashMap<>();
      secrets.put("token", token);
      return secrets;
    }

    @Override
    public String toString() {
      return masked("Discord", secrets(), apiUrl);
    }
  }

  private static String masked(
      String name, Map<String, @Nullable String> secrets, @Nullable URI apiUrl) {
    secrets.replaceAll((key, secret) -> secret == null ? "not set" : "******");
    return name + secrets + " at " + Objects.requireNonNullElse(apiUrl, "its own address");
  }
}
