package dev.caucus.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the password may be set to, and the hash that a plain one becomes. */
final class Passwords {

  private static final Logger log = LoggerFactory.getLogger(Passwords.class);

  private static final String BCRYPT = "bcrypt";

  private static final Pattern BRACED = Pattern.compile("\\{[^}]*}.*");
  private static final Pattern HASH =
      Pattern.compile("\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./0-9A-Za-z]{53}");

  /** Bcrypt looks no further. */
  private static final int MOST_BYTES = 72;

  /** One password for everybody should stand some guessing. */
  private static final int ADVISED_LENGTH = 12;

  private Passwords() {}

  /**
   * Refuses a password that nobody could log in with.
   *
   * @throws FailureAnalyzedException if it is no hash although it looks like one, or too long
   */
  static void check(String setting) {
    boolean hashed = HASH.matcher(setting).matches();
    if (!hashed && BRACED.matcher(setting).matches()) {
      throw new FailureAnalyzedException(
          "The setting caucus.access.password begins like a hash, but is none that Caucus knows.",
          "Set it to {bcrypt} with a hash behind it, as `htpasswd -nBC 12 x` prints one behind"
              + " \"x:\", or to the password itself, which must not begin with a brace.");
    }
    if (!hashed && setting.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new FailureAnalyzedException(
          "The setting caucus.access.password is longer than %d bytes.".formatted(MOST_BYTES),
          "Take a shorter one; a dozen random letters and digits are enough.");
    }
    if (!hashed && setting.length() < ADVISED_LENGTH) {
      log.warn("The setting caucus.access.password is short: take {} or more", ADVISED_LENGTH);
    }
  }

  static PasswordEncoder encoder() {
    return new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder()));
  }

  /** What is compared with at each login. */
  static String hash(String setting, PasswordEncoder encoder) {
    return HASH.matcher(setting).matches() ? setting : encoder.encode(setting);
  }
}
