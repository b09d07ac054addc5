package dev.caucus.access;

import dev.caucus.chat.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show a token, and refuses at once those that show a wrong one. */
class TokenFilter extends OncePerRequestFilter {

  static final String PROGRAM = "ROLE_PROGRAM";

  private final Tokens tokens;

  TokenFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = Tokens.shownBy(request);
    if (token == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> name = tokens.nameOf(token);
    if (name.isEmpty() && !OpenPaths.include(request)) {
      Doorman.turnAway(request, response, Wording.say("access.problem.token"));
      return;
    }
    name.ifPresent(TokenFilter::letIn);
    chain.doFilter(request, response);
  }

  private static void letIn(String name) {
    var program =
        UsernamePasswordAuthenticationToken.authenticated(
            name, null, AuthorityUtils.createAuthorityList(List.of(PROGRAM)));
    SecurityContextHolder.setContext(new SecurityContextImpl(program));
  }

  /** Whether the request came with a token that was right, which no foreign page can send along. */
  static boolean hasLetIn() {
    var login = SecurityContextHolder.getContext().getAuthentication();
    return login != null
        && login.getAuthorities().stream().anyMatch(each -> PROGRAM.equals(each.getAuthority()));
  }
}
