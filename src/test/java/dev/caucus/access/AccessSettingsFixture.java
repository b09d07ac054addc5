package dev.caucus.access;

import java.time.Duration;
import java.util.List;

final class AccessSettingsFixture {

  private AccessSettingsFixture() {}

  static AccessSettings with(String password, String... tokens) {
    return new AccessSettings(password, List.of(tokens), false, Duration.ofHours(12), 1200);
  }
}
