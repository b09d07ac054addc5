package dev.caucus.access;

import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** The hashes that a password may come as, and the one that a plain one becomes. */
final class Passwords {

  private static final Logger log = LoggerFactory.getLogger(Passwords.class);

  private static final String BCRYPT = "bcrypt";
  private static final String PBKDF2 = "pbkdf2@SpringSecurity_v5_8";

  private static final Pattern HASHED = Pattern.compile("\\{[^}]*}.*");
  private static final Pattern KNOWN_HASH =
      Pattern.compile(
          "\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./0-9A-Za-z]{53}"
              + "|\\{pbkdf2@SpringSecurity_v5_8}[0-9a-f]{64,}");

  /** One password for everybody should stand some guessing. */
  private static final int ADVISED_LENGTH = 12;

  private Passwords() {}

  /**
   * The setting as it is kept: as a hash, or plain if that is how it came.
   *
   * @throws FailureAnalyzedException if it is a hash that nothing could ever match
   */
  static String of(String setting) {
    if (HASHED.matcher(setting).matches() && !KNOWN_HASH.matcher(setting).matches()) {
      throw new FailureAnalyzedException(
          "The setting caucus.access.password begins like a hash, but is none that Caucus knows.",
          "Set it to {bcrypt} with a bcrypt hash behind it ($2y$…, 60 characters), as"
              + " `htpasswd -nBC 12 x` prints one behind \"x:\", or to the password itself, which"
              + " must not begin with a brace.");
    }
    return setting;
  }

  static PasswordEncoder encoder() {
    return new DelegatingPasswordEncoder(
        PBKDF2,
        Map.of(
            PBKDF2,
            Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
            BCRYPT,
            new BCryptPasswordEncoder()));
  }

  /** What is compared with at each login. */
  static String hash(String setting, PasswordEncoder encoder) {
    if (KNOWN_HASH.matcher(setting).matches()) {
      return setting;
    }
    if (setting.length() < ADVISED_LENGTH) {
      log.warn("The setting caucus.access.password is short: take {} or more", ADVISED_LENGTH);
    }
    return encoder.encode(setting);
  }
}
