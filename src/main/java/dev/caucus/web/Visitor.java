package dev.caucus.web;

import dev.caucus.chat.Participant;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * Whoever sits at a browser, by its cookies.
 *
 * @param id which browser it is; null if it keeps no cookies
 * @param name what the person wants to be called; null if they did not say
 */
record Visitor(@Nullable String id, @Nullable String name) {

  /** The longest name, in characters (code points). */
  static final int NAME_LIMIT = 40;

  private static final String ID = "caucus-participant";
  private static final String NAME = "caucus-name";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  /** What would make a name look like something else, and any other white space than a blank. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

  static Visitor of(HttpServletRequest request) {
    String id = value(request, ID);
    return new Visitor(id == null || id.isBlank() ? null : id, fit(decoded(value(request, NAME))));
  }

  /** The same, who is known again from now on. */
  static Visitor known(HttpServletRequest request, HttpServletResponse response) {
    Visitor visitor = of(request);
    if (visitor.id != null) {
      return visitor;
    }
    String id = UUID.randomUUID().toString();
    Cookies.add(request, response, ID, id, REMEMBERED);
    return new Visitor(id, visitor.name);
  }

  /** The same under that name, which the browser remembers; an empty one is forgotten. */
  Visitor called(
      @Nullable String newName, HttpServletRequest request, HttpServletResponse response) {
    String fit = fit(newName);
    String value = fit == null ? "" : UriUtils.encode(fit, StandardCharsets.UTF_8);
    Cookies.add(request, response, NAME, value, fit == null ? Duration.ZERO : REMEMBERED);
    return new Visitor(id, fit);
  }

  Participant participant() {
    return new Participant(id == null ? "" : id, name);
  }

  private static @Nullable String fit(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String plain = UNFIT.matcher(name).replaceAll(" ").strip();
    int length = Math.min(NAME_LIMIT, plain.codePointCount(0, plain.length()));
    String fit = plain.substring(0, plain.offsetByCodePoints(0, length)).strip();
    return fit.isEmpty() ? null : fit;
  }

  private static @Nullable String value(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? null : cookie.getValue();
  }

  /** A cookie may hold anything; one that is not ours is none. */
  private static @Nullable String decoded(@Nullable String value) {
    try {
      return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
