package dev.caucus.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(OutputCaptureExtension.class)
class InstallationsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Engine engine;
  @TempDir private Path folder;
  private TestDatabase database;
  private Installations installations;

  InstallationsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void openAtNoon() {
    database = engine.open(folder);
    installations = open(NOON, "a secret");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void knowsNoWorkspaceAtFirst() {
    assertThat(installations.of("T1")).isEmpty();
    assertThat(installations.teams()).isEmpty();
  }

  @Test
  void givesEachWorkspaceItsOwnToken() {
    installations.save(installation("T1", "xoxb-one"));
    installations.save(installation("T2", "xoxb-two"));

    assertThat(installations.of("T1")).contains("xoxb-one");
    assertThat(installations.of("T2")).contains("xoxb-two");
    assertThat(installations.of("T3")).isEmpty();
    assertThat(installations.teams()).containsExactly("T1", "T2");
  }

  @Test
  void keepsAllThatAWorkspaceGranted() {
    Installation granted =
        new Installation("T1", "E1", "A1", "B1", "U1", "chat:write,commands", "xoxb-one", "U2");
    installations.save(granted);
    assertThat(open(NOON, "a secret").find("T1")).contains(granted);
  }

  @Test
  void keepsTheLatestInstallation() {
    installations.save(installation("T1", "xoxb-old"));
    installations.save(installation("T1", "xoxb-new"));
    assertThat(installations.of("T1")).contains("xoxb-new");
  }

  @Test
  void keepsOneOfTheInstallationsThatComeAtOnce() {
    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> installations.save(installation("T1", "xoxb-" + i)));
    assertThat(installations.of("T1")).get().asString().startsWith("xoxb-");
  }

  @Test
  void keepsNoTokenInClear() {
    installations.save(installation("T1", "xoxb-one"));
    assertThat(stored("T1")).doesNotContain("xoxb");
  }

  @Test
  void doesNotTakeOneWorkspacesTokenForAnothers() {
    installations.save(installation("T1", "xoxb-one"));
    installations.save(installation("T2", "xoxb-two"));
    database
        .client()
        .sql("update slack_installation set token = :token where team = 'T2'")
        .param("token", stored("T1"))
        .update();

    assertThat(installations.of("T2")).isEmpty();
  }

  @Test
  void countsAsNotInstalledAfterAChangeOfTheSecretAndSaysWhatToDo(CapturedOutput log) {
    installations.save(installation("T1", "xoxb-one"));
    Installations changed = open(NOON, "another secret");

    assertThat(changed.of("T1")).isEmpty();
    assertThat(changed.of("T1")).isEmpty();
    assertThat(log)
        .containsOnlyOnce("The token of workspace T1 cannot be decrypted")
        .contains("caucus.slack.client-secret")
        .doesNotContain("xoxb");
  }

  @Test
  void isInstalledAgainWithTheNewSecret() {
    installations.save(installation("T1", "xoxb-one"));
    Installations changed = open(NOON, "another secret");
    changed.save(installation("T1", "xoxb-new"));
    assertThat(changed.of("T1")).contains("xoxb-new");
  }

  @Test
  void forgetsAWorkspaceThatTookTheBotAway() {
    installations.save(installation("T1", "xoxb-one"));
    installations.save(installation("T2", "xoxb-two"));

    installations.uninstalled("T1", NOON.plusSeconds(5));

    assertThat(installations.of("T1")).isEmpty();
    assertThat(installations.of("T2")).isPresent();
  }

  @Test
  void staysInstalledWhenNewsOfAnEarlierRemovalComeLate() {
    Instant later = NOON.plus(Duration.ofMinutes(3));
    open(later, "a secret").save(installation("T1", "xoxb-new"));

    installations.uninstalled("T1", NOON);

    assertThat(installations.of("T1")).contains("xoxb-new");
  }

  @Test
  void forgetsAWorkspaceThatRevokedTheBotsToken() {
    installations.save(installation("T1", "xoxb-one"));

    installations.revoked("T1", List.of("UOTHER"), NOON);
    assertThat(installations.of("T1")).isPresent();

    installations.revoked("T1", List.of("UOTHER", "UBOT"), NOON);
    assertThat(installations.of("T1")).isEmpty();
  }

  @Test
  void tellsTheTokenToNoLog() {
    assertThat(installation("T1", "xoxb-one")).asString().doesNotContain("xoxb");
  }

  @Test
  void showsTheSdkAnInstallationOfTheRightOrganisationOnly() {
    installations.save(
        new Installation("T1", "E1", "A1", "B1", "U1", "chat:write", "xoxb-one", "U2"));
    var bolt = new BoltInstallations(installations, Clock.fixed(NOON, ZoneOffset.UTC));

    assertThat(bolt.findBot("E1", "T1")).isNotNull();
    assertThat(bolt.findBot(null, "T1")).isNotNull();
    assertThat(bolt.findBot("E2", "T1")).isNull();
    assertThat(bolt.findBot("E1", "T2")).isNull();
    assertThat(bolt.findBot("E1", null)).isNull();
    assertThat(bolt.findInstaller("E1", "T1", "U2")).isNull();
  }

  private Installations open(Instant time, String secret) {
    return new Installations(database.client(), Clock.fixed(time, ZoneOffset.UTC), secret);
  }

  private @Nullable String stored(String team) {
    return database
        .client()
        .sql("select token from slack_installation where team = :team")
        .param("team", team)
        .query(String.class)
        .single();
  }

  private static Installation installation(String team, String token) {
    return new Installation(team, "", "A1", "B1", "UBOT", "chat:write", token, "U1");
  }
}
