package dev.caucus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Refuses a request outside of any controller: with a page for people, a problem for programs. */
public final class Refusal {

  private static final String DETAIL = Refusal.class.getName() + ".detail";

  private Refusal() {}

  /** Ends the request with that status, and with words for whoever sent it. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    request.setAttribute(DETAIL, detail);
    response.sendError(status.value());
  }

  /** What was said, if the request was refused here. */
  static @Nullable String detail(HttpServletRequest request) {
    return request.getAttribute(DETAIL) instanceof String detail ? detail : null;
  }
}
