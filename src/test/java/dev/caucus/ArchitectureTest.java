package dev.caucus;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Aside
class ArchitectureTest {

  @Test
  void modulesUseOnlyWhatTheyAreAllowedTo() {
    ApplicationModules.of(CaucusApplication.class).verify();
  }
}
