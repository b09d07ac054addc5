package dev.caucus.knowledge.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use says what the reader does. */
class TopicSchemaTest {

  private static final JsonNode SCHEMA =
      JsonMapper.shared().readTree(Path.of("knowledge/topic.schema.json").toFile());

  private static JsonNode definition(Shape shape) {
    return SCHEMA.path("$defs").path(shape.name().toLowerCase(Locale.ROOT));
  }

  private static JsonNode property(Shape shape, String key) {
    return definition(shape).path("properties").path(key);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  @ParameterizedTest
  @EnumSource
  void eachMapHasTheSameKeys(Shape shape) {
    assertThat(definition(shape).path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(shape.keys());
    assertThat(texts(definition(shape).path("required"))).isEqualTo(shape.required());
    assertThat(definition(shape).path("additionalProperties").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsDescribed(Shape shape) {
    assertThat(definition(shape).path("description").asString()).endsWith(".");
    for (String key : shape.keys()) {
      assertThat(property(shape, key).path("description").asString()).as(key).isNotBlank();
    }
  }

  @Test
  void thereAreNoOtherMaps() {
    assertThat(SCHEMA.path("$defs").propertyNames())
        .containsExactlyElementsOf(
            Arrays.stream(Shape.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList());
    assertThat(SCHEMA.path("$ref").asString()).isEqualTo("#/$defs/topic");
    assertThat(SCHEMA.findValuesAsString("$ref"))
        .allSatisfy(reference -> assertThat(SCHEMA.at(reference.substring(1)).isObject()).isTrue());
  }

  @Test
  void idsHaveTheSameFormAndTheSameAreReserved() {
    for (Shape shape : List.of(Shape.OPTION, Shape.CRITERION, Shape.VALUE)) {
      assertThat(property(shape, "id").path("pattern").asString())
          .isEqualTo("^" + Entries.ID.pattern() + "$");
    }
    assertReserved(Shape.OPTION, TopicReader.RESERVED);
    assertReserved(Shape.CRITERION, CriterionReader.RESERVED);
    assertReserved(Shape.VALUE, CriterionReader.RESERVED_VALUES);
  }

  private static void assertReserved(Shape shape, Set<String> ids) {
    assertThat(texts(property(shape, "id").path("not").path("enum")))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void theSampleUsesEveryKey() {
    for (Shape shape : Shape.values()) {
      for (String key : shape.keys()) {
        assertThat(SampleTopic.TEXT).containsPattern("(?m)^[ -]*\"?" + key + "\"?:");
      }
    }
  }

  @Test
  void theExampleForKeepersIsATopicThatRecommends() throws IOException {
    String page = Files.readString(Path.of("knowledge/README.md"));
    int start = page.indexOf("# yaml-language-server");
    TopicReading reading = SampleTopic.read(page.substring(start, page.indexOf("```", start)));
    assertThat(reading.failures()).isEmpty();
    assertThat(reading.topic()).isNotNull().matches(Topic::recommends);
  }

  @ParameterizedTest
  @EnumSource
  void thePageForKeepersHasEveryKey(Shape shape) throws IOException {
    String page = Files.readString(Path.of("knowledge/README.md"));
    for (String key : shape.keys()) {
      assertThat(page).containsPattern("(?m)^\\| (\\*\\*)?`\"?" + key + "\"?`(\\*\\*)? \\|");
    }
  }
}
