package dev.caucus.access;

import dev.caucus.web.WebFilters;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Publishes the login: Spring Security's filters, with a cookie instead of sessions. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnGuard.Login.class)
@EnableWebSecurity
class LoginParts {

  /** Behind the limits of requests and bodies, so that nobody makes it work too hard. */
  private static final int ORDER = WebFilters.BODY_LIMIT + 1;

  @Bean
  Tokens accessTokens(AccessSettings settings) {
    return Tokens.of(settings.tokens());
  }

  @Bean
  @Conditional(OnGuard.People.class)
  LoginCookie loginCookie(AccessSettings settings, Clock clock) {
    String password = Objects.requireNonNull(settings.password());
    return new LoginCookie(password, settings.loginLasts(), clock);
  }

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      AccessSettings settings,
      Tokens tokens,
      ObjectProvider<LoginCookie> cookies) {
    LoginCookie cookie = cookies.getIfAvailable();
    var doorman = new Doorman(cookie != null);
    http.headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new TokenFilter(tokens), CsrfFilter.class)
        .exceptionHandling(
            turned -> turned.authenticationEntryPoint(doorman).accessDeniedHandler(doorman))
        .authorizeHttpRequests(paths ->
            paths.requestMatchers(OpenPaths::include).permitAll().anyRequest().authenticated());
    if (cookie == null) {
      http.csrf(AbstractHttpConfigurer::disable)
          .formLogin(AbstractHttpConfigurer::disable)
          .logout(AbstractHttpConfigurer::disable);
    } else {
      letPeopleIn(http, Objects.requireNonNull(settings.password()), cookie);
    }
    return http.build();
  }

  private static void letPeopleIn(HttpSecurity http, String password, LoginCookie cookie) {
    http.securityContext(login -> login.securityContextRepository(new RememberedLogin(cookie)))
        .authenticationManager(askingFor(password))
        .formLogin(form ->
            form.loginPage("/login")
                .successHandler((request, response, login) ->
                    response.sendRedirect(LocalTarget.of(request.getParameter("to"))))
                .failureHandler((request, response, failure) ->
                    response.sendRedirect(LoginPage.again(request.getParameter("to")))))
        .logout(out -> out.logoutSuccessUrl("/login?out"))
        .csrf(csrf ->
            csrf.csrfTokenRepository(formTokens())
                .ignoringRequestMatchers(
                    request -> TokenFilter.hasLetIn() || OpenPaths.isSigned(request)));
  }

  /** There is one password, so whatever name comes with it is as good as any. */
  private static AuthenticationManager askingFor(String password) {
    PasswordEncoder encoder = Passwords.encoder();
    String hash = Passwords.hash(password, encoder);
    var provider =
        new DaoAuthenticationProvider(name ->
            User.withUsername(RememberedLogin.PERSON).password(hash).roles("PERSON").build());
    provider.setPasswordEncoder(encoder);
    return new ProviderManager(provider);
  }

  private static CookieCsrfTokenRepository formTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("caucus-form");
    tokens.setHeaderName("X-CSRF-Token");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  /** An article may have a percent sign in its name. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedPercent(true);
    return firewall;
  }

  @Bean
  DelegatingFilterProxyRegistrationBean doorsInPlace() {
    var filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    filter.setOrder(ORDER);
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
    return filter;
  }
}
