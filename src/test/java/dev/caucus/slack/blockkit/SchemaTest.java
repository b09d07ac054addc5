package dev.caucus.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds everything that is drawn to Slack's own types. */
@SuppressWarnings("NullAway.Init") // set before the first test
class SchemaTest {

  private static Schema schema;

  @BeforeAll
  static void read() throws IOException {
    String folder = System.getProperty("test.specs", "");
    assumeFalse(
        folder.isBlank(),
        "Left out: -Dtest.specs names no folder with slack-blockkit.schema.json.");
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(Path.of(folder, "slack-blockkit.schema.json")));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isWhatSlackTakes(Path golden) throws IOException {
    JsonElement drawn = JsonParser.parseString(Files.readString(golden));
    List<JsonObject> roots = new ArrayList<>();
    if (drawn instanceof JsonArray messages) {
      messages.forEach(each -> roots.add(root("blocks", each.getAsJsonObject().get("blocks"))));
    } else {
      roots.add(root("view", drawn));
    }
    for (JsonObject root : roots) {
      assertThat(schema.validate(root.toString(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void tellsWhatSlackDoesNotTake() {
    JsonElement wrong = JsonParser.parseString("[{\"type\": \"divder\"}]");
    assertThat(schema.validate(root("blocks", wrong).toString(), InputFormat.JSON)).isNotEmpty();
  }

  private static JsonObject root(String member, JsonElement content) {
    JsonObject root = new JsonObject();
    root.add(member, content);
    return root;
  }

  static List<Path> goldens() throws IOException {
    try (Stream<Path> files = Files.list(GoldenTest.FOLDER)) {
      return files.sorted().toList();
    }
  }
}
