package dev.caucus.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a chat platform's own servers post to.
 *
 * <p>They come from elsewhere by a public name, they sign what they send, and whoever verifies that
 * needs the body as it came, so that neither its origin nor its size is for the page's filters.
 */
public final class SignedPaths {

  private static final String SLACK = "/slack/";

  private SignedPaths() {}

  /** Whether the request goes there, by the path that the server chose the handler by. */
  public static boolean include(HttpServletRequest request) {
    return path(request).startsWith(SLACK);
  }

  /** The path within the application, decoded and without detours. */
  public static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }
}
