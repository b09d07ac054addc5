package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.caucus.slack.connection.EventsEndpoint;
import dev.caucus.slack.install.OAuthApp;
import dev.caucus.slack.install.Scopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestTest {

  private static final Path FOLDER = Path.of("deploy/slack");
  private static final String SITE = "https://caucus.example.org";

  @ParameterizedTest
  @ValueSource(strings = {"manifest.yml", "manifest-http.yml"})
  void tellsSlackOfExactlyWhatTheBotUnderstands(String file) throws IOException {
    JsonNode manifest = read(file);
    assertThat(column(manifest, "/features/slash_commands", "command"))
        .containsExactlyInAnyOrderElementsOf(Surface.COMMANDS);
    assertThat(column(manifest, "/features/shortcuts", "callback_id"))
        .containsExactly(Surface.SHORTCUT);
    assertThat(list(manifest, "/settings/event_subscriptions/bot_events"))
        .containsExactlyInAnyOrderElementsOf(Surface.EVENTS);
    assertThat(list(manifest, "/oauth_config/scopes/bot"))
        .containsExactlyInAnyOrderElementsOf(Scopes.BOT);
    assertThat(manifest.requiredAt("/features/app_home/home_tab_enabled").asBoolean()).isTrue();
    assertThat(manifest.requiredAt("/features/app_home/messages_tab_read_only_enabled").asBoolean())
        .isFalse();
    assertThat(manifest.requiredAt("/settings/interactivity/is_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/features/assistant_view").isObject()).isTrue();
  }

  @Test
  void differsBetweenTheModesInNothingButTheAddresses() throws IOException {
    String socket = Files.readString(FOLDER.resolve("manifest.yml"));
    String http = Files.readString(FOLDER.resolve("manifest-http.yml"));
    assertThat(lines(http).filter(line -> !line.contains(SITE) && !line.contains("redirect_urls")))
        .containsExactlyElementsOf(
            lines(socket.replace("socket_mode_enabled: true", "socket_mode_enabled: false"))
                .toList());
  }

  @Test
  void givesSlackTheAddressesThatTheBotServes() throws IOException {
    String http = Files.readString(FOLDER.resolve("manifest-http.yml"));
    assertThat(Pattern.compile(Pattern.quote(SITE) + "(/\\S+)").matcher(http).results())
        .extracting(found -> found.group(1))
        .containsOnly(EventsEndpoint.PATH, OAuthApp.REDIRECT_PATH)
        .hasSize(Surface.COMMANDS.size() + 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.yml", "manifest-http.yml"})
  void isOneThatSlackTakes(String file) throws IOException {
    Path specs = Path.of(System.getProperty("test.specs", ""), "slack-manifest.schema.2.0.0.json");
    Assumptions.assumeTrue(
        Files.isRegularFile(specs),
        "left out: test.specs names no folder with Slack's schemas of manifests");
    List<Error> faults =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(specs))
            .validate(read(file).toString(), InputFormat.JSON);
    assertThat(faults).isEmpty();
  }

  /** Everything but comments. */
  private static Stream<String> lines(String text) {
    return text.lines().filter(line -> !line.startsWith("#"));
  }

  private static JsonNode read(String file) throws IOException {
    return JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(FOLDER.resolve(file))));
  }

  private static List<String> list(JsonNode manifest, String path) {
    return manifest.requiredAt(path).valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> column(JsonNode manifest, String path, String column) {
    return manifest
        .requiredAt(path)
        .valueStream()
        .map(row -> row.required(column).asString())
        .toList();
  }
}
