package dev.caucus.access;

import dev.caucus.web.SignedPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What everybody may see: the way in, what it looks like, and whether Caucus is well. */
final class OpenPaths {

  private static final String LOGIN = "/login";
  private static final String SLACK_EVENTS = "/slack/events";
  private static final List<String> PREFIXES = List.of("/assets/", "/actuator/health/");
  private static final List<String> PATHS = List.of(LOGIN, "/actuator/health");

  private OpenPaths() {}

  /** Goes by the path that the server chose the handler by, in which there are no detours left. */
  static boolean include(HttpServletRequest request) {
    String path = SignedPaths.path(request);
    return isSigned(request)
        || PATHS.contains(path)
        || PREFIXES.stream().anyMatch(path::startsWith);
  }

  /** Whether a chat platform signs what comes here. */
  static boolean isSigned(HttpServletRequest request) {
    return SignedPaths.include(request);
  }

  /** Whether as many may come as want: what installs the bot in a workspace is signed by nobody. */
  static boolean isUnlimited(HttpServletRequest request) {
    return isSigned(request) ? SignedPaths.path(request).equals(SLACK_EVENTS) : include(request);
  }

  /** Whether somebody tries a password. */
  static boolean isLogin(HttpServletRequest request) {
    return request.getMethod().equals("POST") && SignedPaths.path(request).equals(LOGIN);
  }
}
