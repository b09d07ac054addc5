package dev.caucus.access;

import dev.caucus.chat.Wording;
import dev.caucus.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Sends people to the login and programs away, each with what they have to do. */
class Doorman implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final boolean people;

  /**
   * Made with whether there is a login for people.
   *
   * @param people false where only programs are let in
   */
  Doorman(boolean people) {
    this.people = people;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (people && wantsPage(request)) {
      String query = request.getQueryString();
      String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.sendRedirect(
          wanted.equals("/") ? "/login" : "/login?" + LocalTarget.asQuery(wanted));
    } else if (people && request.getHeader("HX-Request") != null) {
      turnAway(request, response, Wording.say("access.problem.over"));
    } else {
      turnAway(request, response, Wording.say("access.problem.who"));
    }
  }

  /** A form without the page's own token; whoever is not even logged in has to do that first. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    boolean known = SecurityContextHolder.getContext().getAuthentication() != null;
    if (known || OpenPaths.include(request)) {
      Refusal.send(request, response, HttpStatus.FORBIDDEN, Wording.say("access.problem.form"));
    } else {
      turnAway(request, response, Wording.say("access.problem.who"));
    }
  }

  static void turnAway(HttpServletRequest request, HttpServletResponse response, String detail)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Caucus\"");
    Refusal.send(request, response, HttpStatus.UNAUTHORIZED, detail);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && accepted != null
        && accepted.contains("text/html")
        && request.getHeader("HX-Request") == null
        && !request.getRequestURI().startsWith("/api/")
        && !request.getRequestURI().startsWith("/actuator/");
  }
}
