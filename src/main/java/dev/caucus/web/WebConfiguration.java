package dev.caucus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  OriginGuard originGuard(ServerProperties server) {
    InetAddress address = server.getAddress();
    return new OriginGuard(address != null && address.isLoopbackAddress());
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 2)
  KnownCharset knownCharset() {
    return new KnownCharset();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 3)
  BodyLimit bodyLimit() {
    return new BodyLimit();
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
