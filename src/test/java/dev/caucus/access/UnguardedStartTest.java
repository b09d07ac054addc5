package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.caucus.CaucusApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.GenericWebApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class UnguardedStartTest {

  private static final String EVERYWHERE = "server.address=0.0.0.0";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", ""})
  void aStartThatWouldLetAnybodyInIsRefusedWithWhatToDo(String address, CapturedOutput log) {
    assertThatException().isThrownBy(() -> startWith("--server.address=" + address));
    assertThat(log)
        .contains("APPLICATION FAILED TO START", "who may come in")
        .contains("CAUCUS_ACCESS_PASSWORD", "CAUCUS_ACCESS_TOKENS", "caucus.access.open=true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caucus.access.password={bcrypt}nonsense-secret",
        "caucus.access.password={md5}nonsense-secret",
        "caucus.access.tokens=nonsense-secret",
        "caucus.access.tokens=ci=too-short-secret",
        "caucus.access.tokens=ci={sha256}nonsense-secret"
      })
  void aPasswordOrTokenThatCannotWorkIsRefusedAndNotShown(String setting, CapturedOutput log) {
    assertThatException().isThrownBy(() -> startWith("--" + EVERYWHERE, "--" + setting));
    assertThat(log).contains("APPLICATION FAILED TO START").doesNotContain("nonsense", "too-short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.2"})
  void onThisMachineNobodyIsAsked(String address) {
    assertThat(look("server.address=" + address).getEnvironment().getPropertySources())
        .noneMatch(source -> source.getName().equals("discreet health"));
  }

  @Test
  void anOpenDoorIsWarnedOf(CapturedOutput log) {
    look(EVERYWHERE, "caucus.access.open=true");
    assertThat(log).contains("WARN", "asks nobody to log in", "forward-headers-strategy");
  }

  @Test
  void aCommandAtTheTerminalOpensNoDoor() {
    try (var context = new GenericApplicationContext()) {
      set(context, EVERYWHERE);
      new UnguardedStart().initialize(context);
      assertThat(context.isActive()).isFalse();
    }
  }

  @Test
  void settingsDoNotTellTheirSecrets() {
    var settings = AccessSettingsFixture.with("a password", "ci=a-token-of-some-length");
    assertThat(settings.toString()).doesNotContain("a password", "a-token").contains("1 tokens");
  }

  private void startWith(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--caucus.data.path=" + folder;
    new SpringApplicationBuilder(CaucusApplication.class).run(all).close();
  }

  private static GenericWebApplicationContext look(String... settings) {
    var context = new GenericWebApplicationContext();
    set(context, settings);
    new UnguardedStart().initialize(context);
    return context;
  }

  private static void set(GenericApplicationContext context, String... settings) {
    var given =
        Arrays.stream(settings)
            .map(setting -> setting.split("=", 2))
            .collect(Collectors.<String[], String, Object>toMap(pair -> pair[0], pair -> pair[1]));
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", given));
  }
}
