package dev.caucus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.CaucusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts and dashboard ask for nothing that a running bot does not tell. */
class MonitoringTest {

  private static final Path FOLDER = Path.of("deploy");

  /** What Prometheus itself knows of everything that it scrapes. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\b(?:by|on) \\([^)]*\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");

  /**
   * A name that no parenthesis follows is that of a metric, unless it is a word of the language.
   */
  private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?!\\s*\\()");

  private static final Set<String> WORDS = Set.of("and", "or", "unless", "by", "on", "bool");

  private static Set<String> told = Set.of();

  /** Both platforms are set up, and out of reach. */
  @BeforeAll
  static void asksARunningBot(@TempDir Path data) throws Exception {
    try (var bot =
        new SpringApplicationBuilder(CaucusApplication.class)
            .run(
                "--server.port=0",
                "--caucus.data.path=" + data,
                "--caucus.slack.bot-token=xoxb-1",
                "--caucus.slack.app-token=xapp-1",
                "--caucus.slack.api-url=http://127.0.0.1:9/api/",
                "--caucus.discord.token=1",
                "--caucus.discord.api-url=http://127.0.0.1:9/api/")) {
      String site = "http://127.0.0.1:" + bot.getEnvironment().getProperty("local.server.port");
      post(site + "/api/turns");
      told =
          get(site + "/actuator/prometheus")
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("[{ ]", 2)[0])
              .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyAlertIsAboutWhatTheBotTells() throws IOException {
    JsonNode alerts = Yamls.read(FOLDER.resolve("prometheus/alerts.yml"));
    List<String> questions = alerts.findValues("expr").stream().map(JsonNode::asString).toList();
    assertThat(questions).hasSizeGreaterThan(10);
    assertThat(metrics(questions)).isSubsetOf(known());
  }

  @Test
  void everyPanelShowsWhatTheBotTells() throws IOException {
    JsonNode dashboard =
        JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("grafana/dashboard.json")));
    List<String> questions = dashboard.findValues("expr").stream().map(JsonNode::asString).toList();
    assertThat(questions).hasSizeGreaterThan(10);
    assertThat(metrics(questions)).isSubsetOf(known());
  }

  @Test
  void whatCaucusCountsIsShown() throws IOException {
    String dashboard = Files.readString(FOLDER.resolve("grafana/dashboard.json"));
    Set<String> ours =
        told.stream()
            .filter(name -> name.startsWith("caucus_"))
            .map(name -> name.replaceFirst("_(?:bucket|count|sum|max)$", ""))
            .filter(name -> !name.equals("caucus_discord_shards"))
            .collect(Collectors.toSet());
    assertThat(ours).hasSizeGreaterThan(8).allSatisfy(name -> assertThat(dashboard).contains(name));
  }

  @Test
  void anAlertSaysWhatIsWrongAndWhatToDo() throws IOException {
    for (JsonNode rule : Yamls.read(FOLDER.resolve("prometheus/alerts.yml")).findValue("rules")) {
      assertThat(rule.at("/labels/severity").asString()).isIn("critical", "warning", "info");
      assertThat(rule.at("/annotations/summary").asString()).isNotBlank();
      assertThat(rule.at("/annotations/description").asString()).isNotBlank();
    }
  }

  @Test
  void namesAreFoundInAQuestion() {
    assertThat(
            metrics(
                List.of(
                    "sum by (le) (rate(a_b{c=\"d\", e=~\"f|{g}\"}[$__rate_interval])) > 2 or h")))
        .containsExactlyInAnyOrder("a_b", "h");
  }

  private static Set<String> known() {
    return Stream.concat(told.stream(), OF_PROMETHEUS.stream()).collect(Collectors.toSet());
  }

  private static Set<String> metrics(List<String> questions) {
    return questions.stream()
        .map(question -> STRING.matcher(question).replaceAll("\"\""))
        .map(question -> LABELS.matcher(question).replaceAll(" "))
        .map(question -> RANGE.matcher(question).replaceAll(" "))
        .flatMap(question -> NAME.matcher(question).results())
        .map(found -> found.group())
        .filter(name -> !WORDS.contains(name))
        .collect(Collectors.toSet());
  }

  private static String get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  /** The requests are counted from the first one on. */
  private static void post(String url) throws Exception {
    send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"conversation\": \"a\", \"participant\": {\"id\": \"a\"}, \"text\": \"Hi\"}"))
            .build());
  }

  private static String send(HttpRequest request) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }
}
