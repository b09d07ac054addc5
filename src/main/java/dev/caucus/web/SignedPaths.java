package dev.caucus.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a chat platform's own servers post to.
 *
 * <p>They come from elsewhere by a public name, they sign what they send, and whoever verifies that
 * needs the body as it came, so that neither its origin nor its size is for the page's filters.
 */
final class SignedPaths {

  private static final String SLACK = "/slack/";

  private SignedPaths() {}

  /** Goes by the path that the server chose the handler by, in which there are no detours left. */
  static boolean include(HttpServletRequest request) {
    String rest = request.getPathInfo();
    String path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
    return path.startsWith(SLACK);
  }
}
