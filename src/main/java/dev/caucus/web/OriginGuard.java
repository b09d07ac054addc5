package dev.caucus.web;

import dev.caucus.chat.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other web sites from acting through a visitor's browser.
 *
 * <p>A browser reaches what its user can, with the cookies that its user has, on behalf of any
 * page. Two ways in are closed: a foreign page that posts here, and, where Caucus serves the
 * loopback interface alone, a foreign name that was made to resolve to it.
 */
class OriginGuard extends OncePerRequestFilter {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopbackOnly;

  OriginGuard(boolean loopbackOnly) {
    this.loopbackOnly = loopbackOnly;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return SignedPaths.include(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (loopbackOnly && !isLoopback(request.getHeader("Host"))) {
      Refusal.send(
          request, response, HttpStatus.FORBIDDEN, Wording.say("web.problem.foreign-host"));
    } else if (!SAFE_METHODS.contains(request.getMethod()) && isForeign(request)) {
      Refusal.send(
          request, response, HttpStatus.FORBIDDEN, Wording.say("web.problem.foreign-site"));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isLoopback(@Nullable String host) {
    return host == null
        || LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", ""));
  }

  /** A browser names the relation of both sites, or at least the page's; a program neither. */
  private static boolean isForeign(HttpServletRequest request) {
    String relation = request.getHeader("Sec-Fetch-Site");
    if (relation != null) {
      return !relation.equals("same-origin") && !relation.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null
        && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
  }
}
