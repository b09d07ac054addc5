package dev.caucus.access;

import dev.caucus.chat.Wording;
import dev.caucus.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes clients wait that ask too much, or try too many passwords. */
class RequestLimit extends OncePerRequestFilter {

  /** How often a minute one address may try to log in, which is much for a person. */
  static final int LOGINS_PER_MINUTE = 10;

  private final Clients clients;
  private final Buckets requests;
  private final Buckets logins;

  RequestLimit(Clients clients, Buckets requests, Buckets logins) {
    this.clients = clients;
    this.requests = requests;
    this.logins = logins;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = wait(request);
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    Refusal.send(
        request,
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        Wording.say("access.problem.too-many", seconds));
  }

  /** What comes from this machine is not limited, but for passwords. */
  private Optional<Duration> wait(HttpServletRequest request) {
    if (OpenPaths.isLogin(request)) {
      return logins.take(Clients.address(request));
    }
    return OpenPaths.isUnlimited(request) || Clients.isHere(request)
        ? Optional.empty()
        : requests.take(clients.client(request));
  }
}
