package dev.caucus;

import dev.caucus.terminal.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Caucus: as a server, or for one command at the terminal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CaucusApplication {

  public static void main(String[] arguments) {
    Terminal.run(CaucusApplication.class, arguments)
        .ifPresentOrElse(
            System::exit, () -> SpringApplication.run(CaucusApplication.class, arguments));
  }
}
