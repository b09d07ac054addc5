package dev.caucus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.access.AccessSettings;
import dev.caucus.answer.AnswerSettings;
import dev.caucus.conversation.ConversationSettings;
import dev.caucus.conversation.LimitSettings;
import dev.caucus.discord.DiscordSettings;
import dev.caucus.gaps.GapSettings;
import dev.caucus.knowledge.KnowledgeSettings;
import dev.caucus.slack.SlackSettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--caucus.knowledge.path=articles",
        "--caucus.knowledge.semantic=false",
        "--caucus.conversation.retention=12h",
        "--caucus.limits.per-person=100000",
        "--caucus.answer.calibration=false",
        "--caucus.gaps.enabled=false",
        "--caucus.gaps.retention=1d",
        "--caucus.slack.bot-token=xoxb-1",
        "--caucus.discord.gateway-url=ws://localhost:1",
        "--caucus.access.tokens=ci=a,prometheus=b",
        "--caucus.access.tokens[0]=ci=a",
        "--caucus.polls.bridges.team=slack:T1/C1,discord:1/2",
        "--server.port=0",
        "--not.ours=anything",
      })
  void startsWithWhatIsAllowed(String argument) {
    start(Map.of(), argument);
  }

  @Test
  void takesSettingsFromTheEnvironmentInBothSpellings() {
    start(
        Map.of(
            "CAUCUS_KNOWLEDGE_PATH", "articles",
            "CAUCUS_SLACK_BOT_TOKEN", "xoxb-1",
            "CAUCUS_POLLS_BRIDGES_TEAM", "slack:T1/C1,discord:1/2",
            "CAUCUS_ACCESS_TOKENS_0", "ci=a",
            "CAUCUS_SLACK_APPTOKEN", "xapp-1"));
  }

  @Test
  void doesNotMindWhatKubernetesTellsOfAServiceOfTheSameName() {
    start(
        Map.of(
            "CAUCUS_PORT", "tcp://10.0.0.1:80",
            "CAUCUS_PORT_80_TCP_ADDR", "10.0.0.1",
            "CAUCUS_SERVICE_HOST", "10.0.0.1",
            "CAUCUS_SERVICE_PORT_HTTP", "80"));
  }

  @Test
  void refusesAnUnknownSettingWithItsValueItsLikenessAndWhatThereIs(CapturedOutput log) {
    refuse(Map.of(), "--caucus.knowlege.path=articles");
    assertThat(log)
        .contains("caucus.knowlege.path = \"articles\"")
        .contains("did you mean caucus.knowledge.path?")
        .contains("    caucus.data.path: the data folder");
  }

  @Test
  void refusesAnUnknownSettingOfTheEnvironment(CapturedOutput log) {
    refuse(Map.of("CAUCUS_DATA_PTH", "/srv"));
    assertThat(log).contains("CAUCUS_DATA_PTH", "\"/srv\"", "did you mean caucus.data.path?");
  }

  @Test
  void refusesAnUnknownSystemProperty(CapturedOutput log) {
    System.setProperty("caucus.colour", "blue");
    try {
      refuse(Map.of());
    } finally {
      System.clearProperty("caucus.colour");
    }
    assertThat(log).contains("caucus.colour = \"blue\"").doesNotContain("did you mean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--caucus.slack.bot-tokn=xoxb-1-secret",
        "--caucus.discord.password=1-secret",
        "--caucus.slack.signin-secret=1-secret",
        "--caucus.access.passwort=1-secret"
      })
  void neverShowsWhatMayBeASecret(String argument, CapturedOutput log) {
    refuse(Map.of(), argument);
    assertThat(log).contains("******").doesNotContain("1-secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "server.port                   | abc   | a whole number",
        "server.port                   | 70000 | from 1 to 65535",
        "server.address                | a b   | 127.0.0.1",
        "caucus.knowledge.semantic     | maybe | true or false",
        "caucus.conversation.retention | long  | 90d",
        "caucus.conversation.retention | PT5S  | 1 hour",
        "caucus.limits.per-person      | many  | a whole number",
        "caucus.limits.per-channel     | 0     | between 1 and 100000",
        "caucus.gaps.enabled           | maybe | true or false",
        "caucus.gaps.retention         | PT1H  | 1 day",
        "caucus.access.open            | maybe | true or false",
        "caucus.access.login-lasts     | PT1S  | 5 minutes",
        "caucus.access.requests-per-minute | 1 | between 10 and 1000000",
      })
  void refusesABadValueWithWhatIsAllowed(
      String name, String value, String allowed, CapturedOutput log) {
    refuse(Map.of(), "--" + name + "=" + value);
    assertThat(log).contains("APPLICATION FAILED TO START", name, value, allowed);
  }

  private static void start(Map<String, Object> variables, String... arguments) {
    application(variables).run(arguments).close();
  }

  private static void refuse(Map<String, Object> variables, String... arguments) {
    try {
      start(variables, arguments);
    } catch (RuntimeException e) {
      return;
    }
    throw new AssertionError("it started");
  }

  private static SpringApplication application(Map<String, Object> variables) {
    var application = new SpringApplication(Settings.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setEnvironment(environment(variables));
    return application;
  }

  private static ConfigurableEnvironment environment(Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, new HashMap<>(variables)));
    return environment;
  }

  @EnableConfigurationProperties({
    ServerProperties.class,
    AccessSettings.class,
    KnowledgeSettings.class,
    ConversationSettings.class,
    LimitSettings.class,
    AnswerSettings.class,
    GapSettings.class,
    SlackSettings.class,
    DiscordSettings.class
  })
  static class Settings {}
}
