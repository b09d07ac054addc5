package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class GuardTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "127.0.0.1, -,      -,      -,    THIS_MACHINE",
        "127.0.0.1, secret, -,      -,    LOGIN",
        "127.0.0.1, -,      ci=abc, -,    LOGIN",
        "127.0.0.1, -,      -,      true, THIS_MACHINE",
        "0.0.0.0,   -,      -,      -,    LOGIN",
        "0.0.0.0,   -,      -,      true, OPEN",
        "-,         secret, -,      true, OPEN",
      })
  void followsFromTheAddressAndFromWhatIsSetToLogInWith(
      @Nullable String address,
      @Nullable String password,
      @Nullable String tokens,
      @Nullable String open,
      Guard guard) {
    MockEnvironment environment = new MockEnvironment();
    set(environment, "server.address", address);
    set(environment, "caucus.access.password", password);
    set(environment, "caucus.access.tokens", tokens);
    set(environment, "caucus.access.open", open);
    assertThat(Guard.of(environment)).isEqualTo(guard);
  }

  private static void set(MockEnvironment environment, String name, @Nullable String value) {
    if (value != null) {
      environment.setProperty(name, value);
    }
  }
}
