package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginCookieTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void aLoginEndsAtItsTimeAndNotBefore() {
    Cookie login = written(cookie("secret", NOW));
    assertThat(cookie("secret", NOW.plusSeconds(3599)).read(with(login))).isPresent();
    assertThat(cookie("secret", NOW.plusSeconds(3600)).read(with(login))).isEmpty();
  }

  @Test
  void anotherReplicaKnowsTheLoginAndAnotherPasswordEndsIt() {
    Cookie login = written(cookie("secret", NOW));
    assertThat(cookie("secret", NOW).read(with(login))).isPresent();
    assertThat(cookie("changed", NOW).read(with(login))).isEmpty();
  }

  @Test
  void everyLetterOfItCounts() {
    LoginCookie cookies = cookie("secret", NOW);
    Cookie login = written(cookies);
    String value = login.getValue();
    for (int i = 0; i < value.length() - 1; i++) {
      char other = value.charAt(i) == 'x' ? 'y' : 'x';
      login.setValue(value.substring(0, i) + other + value.substring(i + 1));
      assertThat(cookies.read(with(login))).as(login.getValue()).isEmpty();
    }
  }

  @Test
  void whatCameWithoutTlsDoesNotCountUnderIt() {
    LoginCookie cookies = cookie("secret", NOW);
    MockHttpServletRequest request = with(written(cookies));
    request.setSecure(true);
    assertThat(cookies.read(request)).isEmpty();
  }

  private static LoginCookie cookie(String password, Instant now) {
    return new LoginCookie(password, Duration.ofHours(1), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Cookie written(LoginCookie cookies) {
    var response = new MockHttpServletResponse();
    cookies.write(new MockHttpServletRequest(), response);
    return Objects.requireNonNull(response.getCookie("caucus-login"));
  }

  private static MockHttpServletRequest with(Cookie cookie) {
    var request = new MockHttpServletRequest();
    request.setCookies(cookie);
    return request;
  }
}
