package dev.caucus.access;

import dev.caucus.web.WebFilters;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Publishes the limit of requests and, where people and programs have to log in, their login. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnGuard.Others.class)
@Import(LoginParts.class)
class AccessConfiguration {

  /** Behind the origin guard, before anything that costs: the body, the login, the answer. */
  private static final int LIMIT = WebFilters.ORIGIN_GUARD + 1;

  @Bean
  Clients clients(ObjectProvider<Tokens> tokens, ObjectProvider<LoginCookie> logins) {
    return new Clients(tokens.getIfAvailable(), logins.getIfAvailable());
  }

  @Bean
  FilterRegistrationBean<RequestLimit> requestLimit(
      AccessSettings settings, Clients clients, Clock clock) {
    var filter =
        new FilterRegistrationBean<>(
            new RequestLimit(
                clients,
                new Buckets(settings.requestsPerMinute(), clock),
                new Buckets(RequestLimit.LOGINS_PER_MINUTE, clock)));
    filter.setOrder(LIMIT);
    return filter;
  }
}
