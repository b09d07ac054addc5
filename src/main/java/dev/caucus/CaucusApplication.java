package dev.caucus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Caucus. */
@SpringBootApplication
public class CaucusApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(CaucusApplication.class, arguments);
  }
}
