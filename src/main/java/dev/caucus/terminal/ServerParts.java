package dev.caucus.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out of a command what only a server needs, such as its metrics and its health.
 *
 * <p>Somebody waits for the answer, and half of the start would be theirs.
 */
class ServerParts implements AutoConfigurationImportFilter, EnvironmentAware {

  static final String NO_SERVER = "spring.main.web-application-type=none";

  private static final List<String> PACKAGES =
      List.of(
          "org.springframework.boot.actuate.",
          "org.springframework.boot.health.",
          "org.springframework.boot.http.",
          "org.springframework.boot.jackson.",
          "org.springframework.boot.micrometer.",
          "org.springframework.boot.servlet.",
          "org.springframework.boot.thymeleaf.",
          "org.springframework.boot.tomcat.",
          "org.springframework.boot.validation.",
          "org.springframework.boot.web.",
          "org.springframework.boot.webmvc.");

  private boolean serving = true;

  @Override
  public void setEnvironment(Environment environment) {
    serving = !"none".equals(environment.getProperty("spring.main.web-application-type"));
  }

  @Override
  public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
    boolean[] kept = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      String name = classes[i];
      kept[i] = serving || name == null || PACKAGES.stream().noneMatch(name::startsWith);
    }
    return kept;
  }
}
