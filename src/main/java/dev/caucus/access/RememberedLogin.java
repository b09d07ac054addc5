package dev.caucus.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Lets the filters of Spring Security keep a login in the cookie instead of a session. */
class RememberedLogin implements SecurityContextRepository {

  /** Everybody who knows the password. */
  static final String PERSON = "person";

  private final LoginCookie cookie;

  RememberedLogin(LoginCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // the interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder both) {
    return cookie
        .read(both.getRequest())
        .<SecurityContext>map(id -> new SecurityContextImpl(person()))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private static Authentication person() {
    return UsernamePasswordAuthenticationToken.authenticated(
        PERSON, null, AuthorityUtils.createAuthorityList(List.of("ROLE_PERSON")));
  }

  /** A program shows its token each time, and gets no cookie for it. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication login = context.getAuthentication();
    if (login == null) {
      cookie.delete(request, response);
    } else if (login.isAuthenticated()
        && login.getName().equals(PERSON)
        && !TokenFilter.hasLetIn()) {
      cookie.write(request, response);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return cookie.read(request).isPresent();
  }
}
