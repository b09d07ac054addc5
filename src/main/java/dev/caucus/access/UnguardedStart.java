package dev.caucus.access;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.WebApplicationContext;

/**
 * Refuses to serve others before anybody has said who may come in.
 *
 * <p>It looks before anything is opened or read, so that there is no moment without a guard.
 */
class UnguardedStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger log = LoggerFactory.getLogger(UnguardedStart.class);

  /** Whoever is not logged in learns whether Caucus is well, and not what it is made of. */
  private static final Map<String, Object> DISCREET_HEALTH =
      Map.of(
          "management.endpoint.health.show-details", "when-authorized",
          "management.endpoint.health.show-components", "when-authorized",
          "management.endpoint.health.group.readiness.show-details", "when-authorized",
          "management.endpoint.health.group.readiness.show-components", "when-authorized");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!(context instanceof WebApplicationContext)) {
      return;
    }
    ConfigurableEnvironment environment = context.getEnvironment();
    AccessSettings settings =
        Binder.get(environment).bindOrCreate("caucus.access", AccessSettings.class);
    switch (Guard.of(environment)) {
      case THIS_MACHINE -> {}
      case OPEN ->
          log.warn(
              "Caucus asks nobody to log in, since caucus.access.open is true: keep the port behind"
                  + " a proxy that does, and set server.forward-headers-strategy=native so that"
                  + " it knows people apart");
      case LOGIN -> {
        refuseUnguarded(environment, settings);
        Tokens.of(settings.tokens());
        hideHealth(environment);
      }
    }
  }

  private static void refuseUnguarded(
      ConfigurableEnvironment environment, AccessSettings settings) {
    if (settings.password() == null && settings.tokens().isEmpty()) {
      String address = environment.getProperty("server.address", "");
      throw new FailureAnalyzedException(
          "Caucus is to serve others than this machine (server.address is \"%s\"), but nothing says"
                  .formatted(address)
              + " who may come in.",
          """
          Do one of these:
              Set caucus.access.password (CAUCUS_ACCESS_PASSWORD) to what people shall log in with.
              Set caucus.access.tokens (CAUCUS_ACCESS_TOKENS) for programs that call /api.
              Set caucus.access.open=true (CAUCUS_ACCESS_OPEN) if a proxy in front logs people in.
              Leave server.address at 127.0.0.1 to serve this machine alone.\
          """);
    }
    if (settings.password() != null) {
      Passwords.check(settings.password());
    }
  }

  /** Goes behind what an operator says, and before the settings that Caucus comes with. */
  private static void hideHealth(ConfigurableEnvironment environment) {
    var discreet = new MapPropertySource("discreet health", DISCREET_HEALTH);
    environment.getPropertySources().stream()
        .map(source -> source.getName())
        .filter(name -> name.contains("class path resource [application.yml]"))
        .findFirst()
        .ifPresentOrElse(
            ours -> environment.getPropertySources().addBefore(ours, discreet),
            () -> environment.getPropertySources().addLast(discreet));
  }
}
