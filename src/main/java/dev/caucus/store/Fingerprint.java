package dev.caucus.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for an id that others chose: of fixed length, without odd characters, and fit for a log.
 */
public final class Fingerprint {

  /** Enough to tell conversations apart when reading a log. */
  private static final int SHORT = 12;

  private Fingerprint() {}

  /** The SHA-256 of the id in 64 hexadecimal digits. */
  public static String of(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The beginning of the fingerprint. */
  public static String brief(String id) {
    return of(id).substring(0, SHORT);
  }
}
