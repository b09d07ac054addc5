package dev.caucus.slack.api;

import java.net.URI;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Knows which addresses are Slack's own: one that comes with a payload must not make the bot call
 * anybody else.
 */
final class SlackHosts {

  private static final String SLACK = "slack.com";

  private final @Nullable HttpUrl api;

  SlackHosts(URI apiUrl) {
    api = HttpUrl.parse(apiUrl.toString());
  }

  /** Whether an answer may be sent there; it is read by the client that would send it. */
  boolean owns(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
      return false;
    }
    return isBelow(url, SLACK) && url.isHttps() || isWhereTheMethodsAre(url);
  }

  private boolean isWhereTheMethodsAre(HttpUrl url) {
    return api != null
        && (url.isHttps() || !api.isHttps())
        && (url.host().equals(api.host()) || isBelow(url, "hooks." + api.host()));
  }

  private static boolean isBelow(HttpUrl url, String host) {
    return url.host().equals(host) || url.host().endsWith("." + host);
  }
}
