package dev.caucus.slack.api;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Tells failures before a request left from failures after: Slack has no key by which it would know
 * a repeated message, so only what surely did not get through may be sent again.
 */
final class Departure {

  private final AtomicBoolean departed = new AtomicBoolean();

  /** A client whose calls fail with {@link NeverSent} if they had no connection. */
  static OkHttpClient watching(OkHttpClient client) {
    return client
        .newBuilder()
        // The client itself would send again what was lost on the way.
        .retryOnConnectionFailure(false)
        .addInterceptor(Departure::watch)
        .addNetworkInterceptor(Departure::depart)
        .build();
  }

  private static Response watch(Chain chain) throws IOException {
    var departure = new Departure();
    try {
      return chain.proceed(chain.request().newBuilder().tag(Departure.class, departure).build());
    } catch (IOException e) {
      throw departure.departed.get() ? e : new NeverSent(e);
    }
  }

  /** Runs once there is a connection. */
  private static Response depart(Chain chain) throws IOException {
    Departure departure = chain.request().tag(Departure.class);
    if (departure != null) {
      departure.departed.set(true);
    }
    return chain.proceed(chain.request());
  }
}
