package dev.caucus.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/**
 * The bearer tokens of programs; only their digests are kept.
 *
 * <p>A token is long and random, unlike a password, so that a plain SHA-256 is as good as a slow
 * hash, and no request has to wait for one.
 */
final class Tokens {

  private static final String SCHEME = "bearer ";
  private static final int SHORTEST = 20;

  private static final Pattern ENTRY =
      Pattern.compile("([A-Za-z0-9._-]{1,60})=(?:\\{sha256}([0-9A-Fa-f]{64})|([^{\\s]\\S+))");

  private final Map<String, byte[]> digests;

  private Tokens(Map<String, byte[]> digests) {
    this.digests = digests;
  }

  /**
   * The tokens of the setting.
   *
   * @throws FailureAnalyzedException if one is no {@code name=token}, short, or there twice
   */
  static Tokens of(List<String> entries) {
    Map<String, byte[]> digests = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Matcher entry = ENTRY.matcher(entries.get(i));
      if (!entry.matches() || (entry.group(3) != null && entry.group(3).length() < SHORTEST)) {
        throw refusal("is no name=token with %d characters or more".formatted(SHORTEST), i);
      }
      if (digests.put(entry.group(1), digest(entry)) != null) {
        throw refusal("has a name that was there before", i);
      }
    }
    return new Tokens(digests);
  }

  /** The value may be a secret that was mistyped, so only its place is told. */
  private static FailureAnalyzedException refusal(String fault, int place) {
    return new FailureAnalyzedException(
        "Entry %d of the setting caucus.access.tokens %s.".formatted(place + 1, fault),
        "Write each as name=token or name={sha256}hash, with commas between them. `openssl rand -hex"
            + " 32` makes a token, `printf %s TOKEN | sha256sum` its hash.");
  }

  private static byte[] digest(Matcher entry) {
    return entry.group(2) == null
        ? sha256(entry.group(3))
        : HexFormat.of().parseHex(entry.group(2).toLowerCase(Locale.ROOT));
  }

  /** What the request shows as its token; null if it shows none. */
  static @Nullable String shownBy(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  /** Whose token that is. Takes as long for a wrong one as for a right one. */
  Optional<String> nameOf(String token) {
    byte[] shown = sha256(token);
    String name = null;
    for (var known : digests.entrySet()) {
      if (MessageDigest.isEqual(known.getValue(), shown)) {
        name = known.getKey();
      }
    }
    return Optional.ofNullable(name);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
