package dev.caucus.slack.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Signed requests to one address; events that fail are sent again. */
final class HttpTransport implements Transport {

  private final URI to;
  private final Engine engine;
  private final Deliveries deliveries;
  private final Queue<SignedRequest> requests = new ConcurrentLinkedQueue<>();
  private final Queue<SignedRequest> broken = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  HttpTransport(URI to, Engine engine, Deliveries deliveries) {
    this.to = to;
    this.engine = engine;
    this.deliveries = deliveries;
  }

  List<SignedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Those that the app answered with an error of its own. */
  List<SignedRequest> broken() {
    return List.copyOf(broken);
  }

  @Override
  public void send(Delivery delivery) {
    threads.execute(() -> deliver(delivery));
  }

  private void deliver(Delivery delivery) {
    List<Duration> pauses =
        delivery.kind() == Delivery.Kind.EVENT ? engine.retryPauses() : List.of();
    String failure = "";
    for (int attempt = 0; attempt <= pauses.size(); attempt++) {
      if (attempt > 0) {
        Engine.pause(pauses.get(attempt - 1));
      }
      failure = attempt(delivery, attempt, failure);
      if (failure.isEmpty()) {
        if (engine.faults().isRedelivered()) {
          attempt(delivery, attempt + 1, "http_timeout");
        }
        return;
      }
      if (failure.equals(GIVEN_UP)) {
        break;
      }
    }
    delivery.acknowledged().completeExceptionally(new TimeoutException(failure));
  }

  private static final String GIVEN_UP = "the app wants no retry";

  /** Sends it once; the answer is why it failed, or empty. */
  private String attempt(Delivery delivery, int attempt, String lastFailure) {
    SignedRequest request = request(delivery, attempt, lastFailure);
    requests.add(request);
    long begin = System.nanoTime();
    try {
      HttpResponse<String> response = request.send(engine.acknowledgementTimeout());
      if (response.statusCode() >= 500) {
        broken.add(request);
      }
      if (response.statusCode() / 100 != 2) {
        boolean noRetry = response.headers().firstValue("X-Slack-No-Retry").isPresent();
        return noRetry ? GIVEN_UP : "http_error";
      }
      if (engine.faults().swallowsAcknowledgement()) {
        return "http_timeout";
      }
      Duration latency = Duration.ofNanos(System.nanoTime() - begin);
      deliveries.acknowledged(
          delivery, new Acknowledgement(latency, body(response.body()), attempt + 1));
      return "";
    } catch (HttpTimeoutException e) {
      return "http_timeout";
    } catch (IOException e) {
      return "connection_failed";
    }
  }

  private SignedRequest request(Delivery delivery, int attempt, String lastFailure) {
    Map<String, String> headers = new HashMap<>();
    boolean event = delivery.kind() == Delivery.Kind.EVENT;
    headers.put("Content-Type", event ? "application/json" : "application/x-www-form-urlencoded");
    headers.put("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
    if (attempt > 0) {
      headers.put("X-Slack-Retry-Num", Integer.toString(attempt));
      headers.put("X-Slack-Retry-Reason", lastFailure);
    }
    return SignedRequest.of(
        to, packed(delivery), engine.ids().now(), LocalSlack.SIGNING_SECRET, headers);
  }

  private String packed(Delivery delivery) {
    String payload = engine.faults().garbled(Json.write(delivery.payload()));
    return switch (delivery.kind()) {
      case EVENT -> payload;
      case INTERACTION -> "payload=" + encoded(payload);
      case COMMAND ->
          delivery.payload().entrySet().stream()
              .map(entry -> entry.getKey() + "=" + encoded(plain(entry.getValue())))
              .collect(Collectors.joining("&"));
    };
  }

  private static String plain(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : Json.write(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonObject body(String text) {
    try {
      if (JsonParser.parseString(text) instanceof JsonObject json) {
        return json;
      }
    } catch (JsonParseException e) {
      // Not JSON: plain text is a message as well.
    }
    return text.isBlank() ? new JsonObject() : Json.object("text", text);
  }

  /** Proves to the app that it is Slack, and to Slack that the app is one. */
  boolean verify() {
    JsonObject question =
        Json.object(
            "type",
            "url_verification",
            "token",
            Engine.VERIFICATION_TOKEN,
            "challenge",
            "challenge-" + engine.ids().number());
    SignedRequest request =
        SignedRequest.of(
            to,
            Json.write(question),
            engine.ids().now(),
            LocalSlack.SIGNING_SECRET,
            Map.of("Content-Type", "application/json"));
    HttpResponse<String> answer = request.send();
    return answer.statusCode() == 200
        && answer.body().contains(Json.text(question, "challenge", ""));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
