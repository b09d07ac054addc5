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

  private final Slack slack;
  private final Discord discord;

  ComingPlatforms(Slack slack, Discord discord) {
    this.slack = slack;
    this.discord = discord;
  }

  /** Comes before the line that says where to go, which has to be the last. */
  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    announce("Slack", "caucus.slack", slack.secrets());
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
   * How Slack is reached.
   *
   * @param botToken the token of the bot user, xoxb-…
   * @param appToken the token for Socket Mode, xapp-…
   * @param signingSecret what Slack signs its requests with, where there is no Socket Mode
   * @param apiUrl where Slack's methods are, for tests and proxies
   */
  @ConfigurationProperties("caucus.slack")
  record Slack(
      @Nullable String botToken,
      @Nullable String appToken,
      @Nullable String signingSecret,
      @Nullable URI apiUrl) {

    Map<String, @Nullable String> secrets() {
      Map<String, @Nullable String> secrets = new LinkedHashMap<>();
      secrets.put("bot-token", botToken);
      secrets.put("app-token", appToken);
      secrets.put("signing-secret", signingSecret);
      return secrets;
    }

    @Override
    public String toString() {
      return masked("Slack", secrets(), apiUrl);
    }
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
