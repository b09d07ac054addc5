package dev.caucus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Caucus. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CaucusApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(CaucusApplication.class, arguments);
  }
}
