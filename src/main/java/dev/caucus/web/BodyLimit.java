package dev.caucus.web;

import dev.caucus.chat.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body above the limit, whether its length is declared or only shows while reading. */
class BodyLimit extends OncePerRequestFilter {

  /** The largest body of a request, in bytes: 4,000 characters of text, escaped, and room. */
  static final int LIMIT = 64 * 1024;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return SignedPaths.include(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > LIMIT) {
      refuse(request, response);
    } else if (!request.getRequestURI().startsWith("/api/")) {
      limitForm(request, response, chain);
    } else {
      byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
      if (body.length > LIMIT) {
        refuse(request, response);
      } else {
        chain.doFilter(new ReadRequest(request, body), response);
      }
    }
  }

  /** The server reads forms from beneath this filter, so a form has to declare its length. */
  private static void limitForm(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader("Transfer-Encoding") == null) {
      chain.doFilter(request, response);
    } else {
      Refusal.send(
          request,
          response,
          HttpStatus.LENGTH_REQUIRED,
          Wording.say("web.problem.length-required"));
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refusal.send(
        request,
        response,
        HttpStatus.CONTENT_TOO_LARGE,
        Wording.say("web.problem.too-large", LIMIT));
  }

  /** The request with the body that was read from it. */
  private static final class ReadRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    ReadRequest(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new ReadBody(new ByteArrayInputStream(body));
    }
  }

  private static final class ReadBody extends ServletInputStream {

    private final ByteArrayInputStream body;

    ReadBody(ByteArrayInputStream body) {
      this.body = body;
    }

    @Override
    public int read() {
      return body.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return body.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return body.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is in memory already");
    }
  }
}
