package dev.caucus.slack.connection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells what Slack has signed from what somebody else sends.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying
 *     requests from Slack</a>
 */
final class RequestSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v0";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final SecretKeySpec key;
  private final Clock clock;
  private final OnceOnly once;

  RequestSignature(String secret, Clock clock, OnceOnly once) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
    this.once = once;
  }

  /** What to think of a request. */
  enum Verdict {
    GENUINE,
    UNSIGNED,
    STALE,
    FORGED,
    REPLAYED
  }

  /** Looks at the headers alone, before anything else of a request is read. */
  Verdict glance(@Nullable String timestamp, @Nullable String signature) {
    if (timestamp == null || signature == null || !SECONDS.matcher(timestamp).matches()) {
      return Verdict.UNSIGNED;
    }
    Duration age =
        Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant()).abs();
    return age.compareTo(TOLERANCE) > 0 ? Verdict.STALE : Verdict.GENUINE;
  }

  /** Looks at the whole of a request, and remembers it if it is genuine. */
  Verdict examine(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    Verdict first = glance(timestamp, signature);
    if (first != Verdict.GENUINE || timestamp == null || signature == null) {
      return first;
    }
    byte[] expected = sign(timestamp, body).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
      return Verdict.FORGED;
    }
    return once.first(signature) ? Verdict.GENUINE : Verdict.REPLAYED;
  }

  private String sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.US_ASCII));
      return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
