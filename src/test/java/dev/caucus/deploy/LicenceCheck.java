package dev.caucus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing comes into the jar on terms that nobody has looked at.
 *
 * <p>Runs behind the packaging, which writes the bill of materials.
 *
 * <p>{@code mvn verify -Pbill-of-materials}
 *
 * <p>Whoever adds a library with another licence decides here whether its terms are good for those
 * who pass Caucus on.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LicenceCheck {

  private static final Path BILL = Path.of("target/bom.json");

  /** Terms that ask for no more than to be named and handed on. Of several, one is enough. */
  private static final Set<String> ACCEPTED =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "MIT",
          "MPL-2.0");

  /** What is accepted for one library alone, and why is said beside it. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          // JDA's collections: unchanged, a jar of its own that anybody can exchange; see NOTICE.
          "net.sf.trove4j:core", "GNU Lesser General Public License 2.1",
          // Its own file has the three clauses; its pom says "The BSD License" and is taken for
          // four.
          "org.jline:jline-terminal", "BSD-4-Clause",
          "org.jline:jline-native", "BSD-4-Clause");

  private List<JsonNode> components = List.of();

  @BeforeAll
  void read() throws IOException {
    components =
        JsonMapper.shared()
            .readTree(Files.readString(BILL))
            .required("components")
            .valueStream()
            .toList();
  }

  @Test
  void theBillNamesWhatTheJarIsMadeOf() {
    assertThat(components)
        .extracting(LicenceCheck::name)
        .contains("org.apache.lucene:lucene-core", "net.dv8tion:JDA", "com.slack.api:bolt")
        .doesNotContain("org.assertj:assertj-core");
  }

  @Test
  void everythingHasALicenceThatIsAccepted() {
    assertThat(components.stream().filter(component -> !isAccepted(component)))
        .as("libraries whose terms have to be looked at")
        .extracting(component -> name(component) + " " + licences(component).toList())
        .isEmpty();
  }

  @Test
  void noExceptionIsLeftOver() {
    assertThat(components).extracting(LicenceCheck::name).containsAll(EXCEPTIONS.keySet());
  }

  private static boolean isAccepted(JsonNode component) {
    String exception = EXCEPTIONS.get(name(component));
    return licences(component)
        .anyMatch(licence -> ACCEPTED.contains(licence) || licence.equals(exception));
  }

  private static String name(JsonNode component) {
    return component.path("group").asString("") + ":" + component.required("name").asString();
  }

  /** By the short name where it is known, else as the library calls it. */
  private static Stream<String> licences(JsonNode component) {
    return component
        .path("licenses")
        .valueStream()
        .map(entry -> entry.path("license"))
        .map(licence -> licence.path("id").asString(licence.path("name").asString("")));
  }
}
