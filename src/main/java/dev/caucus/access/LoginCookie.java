package dev.caucus.access;

import dev.caucus.web.Cookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in the browser, and nowhere else, that somebody has logged in.
 *
 * <p>The cookie holds when the login ends and an id of its own, signed with a key that is made of
 * the password. So every replica knows it without asking another, a restart forgets nobody, there
 * is no session that could be taken over, and a new password ends every login.
 */
final class LoginCookie {

  /** The prefix makes browsers refuse one that came without TLS or from another host. */
  private static final String SECURE_NAME = "__Host-caucus-login";

  private static final String NAME = "caucus-login";
  private static final String MAC = "HmacSHA256";
  private static final int KEY_ROUNDS = 100_000;
  private static final int KEY_BITS = 256;

  private final SecretKeySpec key;
  private final Duration lasts;
  private final Clock clock;

  LoginCookie(String password, Duration lasts, Clock clock) {
    this.key = key(password);
    this.lasts = lasts;
    this.clock = clock;
  }

  /**
   * Slow on purpose: whoever got hold of a cookie should not be able to guess the password by it.
   */
  private static SecretKeySpec key(String password) {
    byte[] salt = "caucus login cookie".getBytes(StandardCharsets.UTF_8);
    try {
      byte[] bytes =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, KEY_ROUNDS, KEY_BITS))
              .getEncoded();
      return new SecretKeySpec(bytes, MAC);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The id of the login that the request shows, if that is ours and has not ended. */
  Optional<String> read(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, name(request));
    if (cookie == null) {
      return Optional.empty();
    }
    String[] parts = cookie.getValue().split("\\.", -1);
    return parts.length == 3 && isOurs(parts) && isUnderWay(end(parts[0]))
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  /** None that we gave lasts longer. */
  private boolean isUnderWay(Instant end) {
    Instant now = clock.instant();
    return now.isBefore(end) && !end.isAfter(now.plus(lasts));
  }

  private boolean isOurs(String[] parts) {
    return MessageDigest.isEqual(
        sign(parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8),
        parts[2].getBytes(StandardCharsets.UTF_8));
  }

  /** Only what we signed comes here, and that is a number. */
  private static Instant end(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  void write(HttpServletRequest request, HttpServletResponse response) {
    String login = clock.instant().plus(lasts).getEpochSecond() + "." + UUID.randomUUID();
    send(request, response, login + "." + sign(login), lasts);
  }

  void delete(HttpServletRequest request, HttpServletResponse response) {
    send(request, response, "", Duration.ZERO);
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    Cookies.add(request, response, name(request), value, age);
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? SECURE_NAME : NAME;
  }

  private String sign(String login) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      byte[] signature = mac.doFinal(login.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
