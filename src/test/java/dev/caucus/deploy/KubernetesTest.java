package dev.caucus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The objects for a cluster fit Kubernetes, each other and the bot. */
class KubernetesTest {

  private static final Path FOLDER = Path.of("deploy/kubernetes");

  private static final Map<String, String> LABEL = Map.of("app.kubernetes.io/name", "caucus");

  private final JsonNode deployment = read("deployment.yaml");
  private final JsonNode pod = deployment.requiredAt("/spec/template/spec");
  private final JsonNode container = pod.requiredAt("/containers/0");

  @ParameterizedTest
  @MethodSource("files")
  void everyObjectHasTheFieldsOfItsKind(Path file) {
    assertThat(faults(Yamls.read(file))).isEmpty();
  }

  @Test
  void aFieldThatKubernetesDoesNotHaveIsNoticed() {
    JsonNode wrong =
        Yamls.parse(
            "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{prot: 80}]}}");
    assertThat(faults(wrong)).isNotEmpty();
  }

  @Test
  void theKustomizationHasAllButTheExample() throws IOException {
    assertThat(read("kustomization.yaml").required("resources").valueStream())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrderElementsOf(
            files()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("kustomization.yaml"))
                .filter(name -> !name.equals("secret.example.yaml"))
                .toList());
  }

  @Test
  void everySelectorFindsTheBot() {
    assertThat(
            Stream.of(
                deployment.requiredAt("/spec/selector/matchLabels"),
                deployment.requiredAt("/spec/template/metadata/labels"),
                pod.requiredAt("/topologySpreadConstraints/0/labelSelector/matchLabels"),
                pod.requiredAt("/topologySpreadConstraints/1/labelSelector/matchLabels"),
                read("service.yaml").requiredAt("/spec/selector"),
                read("poddisruptionbudget.yaml").requiredAt("/spec/selector/matchLabels"),
                read("networkpolicy.yaml").requiredAt("/spec/podSelector/matchLabels")))
        .allSatisfy(labels -> assertThat(Yamls.texts(labels)).isEqualTo(LABEL));
  }

  @Test
  void aReplicaStaysWhileAnotherGoes() {
    assertThat(deployment.requiredAt("/spec/replicas").asInt())
        .isGreaterThan(read("poddisruptionbudget.yaml").requiredAt("/spec/minAvailable").asInt());
    assertThat(deployment.requiredAt("/spec/strategy/rollingUpdate/maxUnavailable").asInt())
        .isZero();
  }

  /** The liveness must not depend on others: a restart brings no platform back. */
  @Test
  void theProbesAskWhatTheBotServes() {
    assertThat(probe("startupProbe")).isEqualTo("/actuator/health/liveness http");
    assertThat(probe("livenessProbe")).isEqualTo("/actuator/health/liveness http");
    assertThat(probe("readinessProbe")).isEqualTo("/actuator/health/readiness http");
    assertThat(container.requiredAt("/ports/0/name").asString()).isEqualTo("http");
  }

  @Test
  void theBotMayNothingThatItDoesNotNeed() {
    assertThat(pod.requiredAt("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.requiredAt("/securityContext/seccompProfile/type").asString())
        .isEqualTo("RuntimeDefault");
    assertThat(pod.required("automountServiceAccountToken").asBoolean()).isFalse();
    JsonNode security = container.required("securityContext");
    assertThat(security.required("allowPrivilegeEscalation").asBoolean()).isFalse();
    assertThat(security.required("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(security.requiredAt("/capabilities/drop/0").asString()).isEqualTo("ALL");
  }

  @Test
  void whatIsMountedIsThere() {
    assertThat(names(container.required("volumeMounts"))).isEqualTo(names(pod.required("volumes")));
    assertThat(container.requiredAt("/envFrom/0/configMapRef/name"))
        .isEqualTo(read("configmap.yaml").requiredAt("/metadata/name"));
    assertThat(pod.requiredAt("/volumes/2/secret/secretName"))
        .isEqualTo(read("secret.example.yaml").requiredAt("/metadata/name"));
  }

  private String probe(String name) {
    JsonNode get = container.required(name).required("httpGet");
    return get.required("path").asString() + " " + get.required("port").asString();
  }

  private static List<String> names(JsonNode list) {
    return list.valueStream().map(each -> each.required("name").asString()).toList();
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  private static List<Error> faults(JsonNode object) {
    try (var text = KubernetesTest.class.getResourceAsStream("kubernetes.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(text));
      return schema.validate(object.toString(), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String name) {
    return Yamls.read(FOLDER.resolve(name));
  }
}
