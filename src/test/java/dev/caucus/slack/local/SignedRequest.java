package dev.caucus.slack.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as Slack sends and signs it; it can be sent again, or forged.
 *
 * @param secondsOfSigning since 1970, as it stands in its header
 * @param headers others than those of the signature
 */
public record SignedRequest(
    URI to, String body, String secondsOfSigning, String signature, Map<String, String> headers) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static SignedRequest of(
      URI to, String body, Instant at, String secret, Map<String, String> headers) {
    String seconds = Long.toString(at.getEpochSecond());
    return new SignedRequest(to, body, seconds, signature(secret, seconds, body), headers);
  }

  /** The same, signed at another time or with another secret. */
  public SignedRequest signed(Instant at, String secret) {
    return of(to, body, at, secret, headers);
  }

  /** The same signature on another body. */
  public SignedRequest withBody(String other) {
    return new SignedRequest(to, other, secondsOfSigning, signature, headers);
  }

  /** Sends it, and tells the answer. */
  public HttpResponse<String> send() {
    try {
      return send(Duration.ofSeconds(10));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> send(Duration timeout) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .timeout(timeout)
            .header("X-Slack-Request-Timestamp", secondsOfSigning)
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Version 0 of Slack's signature. */
  static String signature(String secret, String seconds, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = "v0:%s:%s".formatted(seconds, body).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
