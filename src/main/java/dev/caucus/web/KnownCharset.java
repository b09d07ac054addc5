package dev.caucus.web;

import dev.caucus.chat.Wording;
import jakarta.servlet.DispatcherType;
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
final class KnownCharset extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean known = isKnown(request.getCharacterEncoding());
    if (!known) {
      // The refusal itself is written by what would trip, whoever refuses.
      request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    if (known || request.getDispatcherType() == DispatcherType.ERROR) {
      chain.doFilter(request, response);
    } else {
      Refusal.send(
          request,
          response,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          Wording.say("web.problem.malformed"));
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static boolean isKnown(@Nullable String charset) {
    try {
      return charset == null || Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
