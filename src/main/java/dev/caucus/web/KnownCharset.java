package dev.caucus.web;

import dev.caucus.chat.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an encoding that nobody knows, before anything behind trips over its name. */
class KnownCharset extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isKnown(request.getCharacterEncoding())) {
      chain.doFilter(request, response);
    } else {
      // The refusal itself is written by what would trip.
      request.setCharacterEncoding(StandardCharsets.UTF_8.name());
      ErrorPage.send(
          request,
          response,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          Wording.say("web.problem.malformed"));
    }
  }

  private static boolean isKnown(@Nullable String charset) {
    try {
      return charset == null || Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
