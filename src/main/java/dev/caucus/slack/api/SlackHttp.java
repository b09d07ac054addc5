package dev.caucus.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;

/** The way over the network to Slack's methods. */
public final class SlackHttp {

  /** Slack answers within seconds; a call that takes longer has gone astray. */
  private static final int LONGEST_CALL_MILLIS = 30_000;

  private SlackHttp() {}

  /**
   * A client of the methods at that address.
   *
   * <p>It goes through the proxy that the environment names, except to this machine itself; it
   * calls nothing by itself and logs no bodies.
   */
  public static Slack client(URI apiUrl) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl.toString().replaceFirst("/*$", "/"));
    config.setHttpClientCallTimeoutMillis(LONGEST_CALL_MILLIS);
    // To count its calls, the client would ask Slack whose token each one is.
    config.setStatsEnabled(false);
    config.getHttpClientResponseHandlers().clear();
    if (isThisMachine(apiUrl)) {
      config.setProxyUrl(null);
    }
    var http = new SlackHttpClient(Departure.watching(SlackHttpClient.buildOkHttpClient(config)));
    http.setConfig(config);
    return Slack.getInstance(config, http);
  }

  /** Whether that address is on this machine, as far as its name tells. */
  public static boolean isThisMachine(URI address) {
    String host = String.valueOf(address.getHost());
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
