package dev.caucus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Gives browsers cookies that scripts and other sites cannot use. */
public final class Cookies {

  private Cookies() {}

  /**
   * Adds a cookie. It is lax, so that whoever follows a link from a chat is still who they were.
   *
   * @param age how long it is kept; zero to delete it
   */
  public static void add(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build()
            .toString());
  }
}
