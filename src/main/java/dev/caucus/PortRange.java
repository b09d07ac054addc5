package dev.caucus;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses a port that there cannot be, which the web server would only meet with a stack trace. */
class PortRange implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final int HIGHEST = 65_535;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Binder.get(context.getEnvironment())
        .bind("server.port", Integer.class)
        .ifBound(PortRange::refuseOutside);
  }

  private static void refuseOutside(int port) {
    // Spring Boot takes -1 for "do not listen at all".
    if (port < -1 || port > HIGHEST) {
      throw new FailureAnalyzedException(
          "The setting server.port is %d, which is no port.".formatted(port),
          "Set it to a whole number from 1 to %d, or to 0 for any free port.".formatted(HIGHEST));
    }
  }
}
