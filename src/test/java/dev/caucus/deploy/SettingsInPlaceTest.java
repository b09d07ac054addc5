package dev.caucus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.slack.SlackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What the files in {@code deploy/} set is what the bot reads. */
class SettingsInPlaceTest {

  private static final Path FOLDER = Path.of("deploy");
  private static final Pattern VARIABLE = Pattern.compile("\\b(?:CAUCUS|SERVER|SPRING)_[A-Z_]+");

  @Test
  void aFileThatIsCalledLikeASettingIsThatSetting(@TempDir Path secrets) throws IOException {
    Files.writeString(secrets.resolve("caucus.slack.bot-token"), "xoxb-from-a-file\n");
    Files.writeString(secrets.resolve("caucus.slack.app-token"), "");
    var application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (var context =
        application.run("--spring.config.import=optional:configtree:" + secrets + "/")) {
      SlackSettings slack =
          Binder.get(context.getEnvironment()).bind("caucus.slack", SlackSettings.class).get();
      assertThat(slack.botToken()).isEqualTo("xoxb-from-a-file");
      assertThat(slack.appToken()).isNull();
    }
  }

  @Test
  void everySecretIsCalledLikeASetting() throws IOException {
    JsonNode compose = Yamls.read(FOLDER.resolve("compose.yaml"));
    JsonNode example = Yamls.read(FOLDER.resolve("kubernetes/secret.example.yaml"));
    String readme = Files.readString(Path.of("README.md"));
    assertThat(compose.required("secrets").propertyNames())
        .isEqualTo(example.required("stringData").propertyNames());
    assertThat(compose.required("secrets").propertyNames())
        .filteredOn(name -> name.startsWith("caucus."))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
  }

  @Test
  void everyVariableIsKnown() throws IOException {
    Set<String> known =
        Set.of(
            "CAUCUS_DATA_PATH",
            "CAUCUS_KNOWLEDGE_PATH",
            "CAUCUS_WEB_PUBLIC_URL",
            "SERVER_ADDRESS",
            "SERVER_PORT",
            "SPRING_CONFIG_IMPORT",
            "SPRING_DATASOURCE_PASSWORD",
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME");
    assertThat(variables()).isSubsetOf(known);
  }

  @Test
  void imageServiceAndClusterRunTheBotInTheSameWay() throws IOException {
    String start = "@/opt/caucus/java.options";
    assertThat(Files.readString(FOLDER.resolve("Dockerfile"))).contains(start);
    assertThat(Files.readString(FOLDER.resolve("caucus.service"))).contains(start);
    assertThat(Files.readString(FOLDER.resolve("kubernetes/deployment.yaml")))
        .contains("runAsUser: 10001", "mountPath: /var/lib/caucus");
    assertThat(Files.readString(FOLDER.resolve("Dockerfile")))
        .contains("USER 10001", "CAUCUS_DATA_PATH=/var/lib/caucus");
  }

  /** Without that call, the service starts and then fails at every question. */
  @Test
  void theServiceMayAskWhetherAPageIsInMemory() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("caucus.service")))
        .contains("@system-service mincore");
  }

  private static Set<String> variables() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> all =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(FOLDER.resolve("secrets")))
              .toList();
      return all.stream()
          .map(Yamls::text)
          .flatMap(text -> VARIABLE.matcher(text).results())
          .map(MatchResult::group)
          .filter(name -> !name.startsWith("CAUCUS_SLACK") && !name.startsWith("CAUCUS_DISCORD"))
          .collect(Collectors.toSet());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}
}
