package dev.caucus;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Ends the start with the address to go to. */
class ReadyLine {

  private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

  private final Environment environment;

  ReadyLine(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      log.info("Caucus is ready: {}", address(port));
    }
  }

  private String address(String port) {
    String host = environment.getProperty("server.address", "localhost");
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
    return scheme + "://" + (everywhere ? "localhost" : host) + ":" + port;
  }
}
