package dev.caucus.web;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Publishes the filters in front of the controllers and the script that the page builds on. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

  private static final String HTMX =
      "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    return at(WebFilters.SECURITY_HEADERS, new SecurityHeaders());
  }

  @Bean
  FilterRegistrationBean<OriginGuard> originGuard(ServerProperties server) {
    InetAddress address = server.getAddress();
    boolean loopback = address != null && address.isLoopbackAddress();
    return at(WebFilters.ORIGIN_GUARD, new OriginGuard(loopback));
  }

  @Bean
  FilterRegistrationBean<KnownCharset> knownCharset() {
    return at(WebFilters.KNOWN_CHARSET, new KnownCharset());
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit() {
    return at(WebFilters.BODY_LIMIT, new BodyLimit());
  }

  /** An order on the method that makes a filter would go unheard. */
  private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }

  @Bean(destroyMethod = "close")
  LoggedErrors loggedErrors() {
    return LoggedErrors.listening();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/assets/lib/**").addResourceLocations(htmx());
  }

  /** The folder of the script library, whatever its version. */
  private static Resource htmx() {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(HTMX);
      if (found.length != 1) {
        throw new IllegalStateException(found.length + " versions of htmx on the class path");
      }
      String file = found[0].getURL().toString();
      return UrlResource.from(file.substring(0, file.lastIndexOf('/') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
