package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Discord's own description of its API, to hold what the bot sends against. */
public final class PublishedDescription {

  /** The setting that names the folder of the description. */
  public static final String SETTING = "test.specs";

  private static final String LOCATION = "https://discord.local/openapi.json";

  /** What Discord also takes as texts although it describes them as numbers. */
  private static final List<String> NUMBERS_AS_TEXTS = List.of("contexts", "integration_types");

  /** What Discord also takes as numbers although it describes them as texts. */
  private static final List<String> IDS = List.of("recipient_id");

  private final JsonObject paths;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private PublishedDescription(String json) {
    JsonObject description = Json.parse(json);
    paths = Json.child(description, "paths");
    splitRanges(description);
    registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemas(Map.of(LOCATION, Json.write(description))));
  }

  /**
   * Writes "a number in this range, or null" as two alternatives: the validator fails to load a
   * range where there are two types.
   */
  private static void splitRanges(JsonElement element) {
    if (element instanceof JsonArray list) {
      list.forEach(PublishedDescription::splitRanges);
    } else if (element instanceof JsonObject object) {
      object.asMap().values().forEach(PublishedDescription::splitRanges);
      if (object.get("type") instanceof JsonArray types
          && (object.has("minimum") || object.has("maximum"))) {
        JsonArray alternatives = new JsonArray();
        types.forEach(type -> alternatives.add(Json.with(object, "type", type)));
        List.copyOf(object.keySet()).forEach(object::remove);
        object.add("anyOf", alternatives);
      }
    }
  }

  /** The description in the folder that is set; empty if none is. */
  public static Optional<PublishedDescription> find() {
    String folder = System.getProperty(SETTING, "");
    Path file = Path.of(folder, "discord-openapi.json");
    return folder.isBlank() || !Files.exists(file) ? Optional.empty() : Optional.of(read(file));
  }

  private static PublishedDescription read(Path file) {
    try {
      return new PublishedDescription(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the body of a call; empty if nothing, or if there is no body. */
  public List<String> faults(Call call) {
    return faults(call.method(), call.path(), call.body());
  }

  /** What is wrong with the body of a call to a path without {@code /api/v10}. */
  public List<String> faults(String method, String path, JsonElement body) {
    if (body.isJsonNull()) {
      return List.of();
    }
    return schema(method.toLowerCase(java.util.Locale.ROOT), path)
        .map(schema -> faults(schema, body))
        .orElseGet(() -> List.of("no body is described for " + method + " " + path));
  }

  private static List<String> faults(Schema schema, JsonElement body) {
    return schema.validate(Json.write(numbered(body)), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private Optional<Schema> schema(String method, String path) {
    return templates(path)
        .filter(template -> body(template, method).has("schema"))
        .findFirst()
        .map(template -> schemas.computeIfAbsent(method + template, key -> load(template, method)));
  }

  /** The described paths that a path could be, those with the fewest parameters first. */
  private Stream<String> templates(String path) {
    return paths.keySet().stream()
        .filter(template -> fits(template.split("/"), path.split("/")))
        .sorted(Comparator.comparingInt(template -> template.split("\\{").length));
  }

  private static boolean fits(String[] template, String[] path) {
    if (template.length != path.length) {
      return false;
    }
    for (int i = 0; i < path.length; i++) {
      if (!template[i].startsWith("{") && !template[i].equals(path[i])) {
        return false;
      }
    }
    return true;
  }

  private JsonObject body(String template, String method) {
    JsonObject operation = Json.child(Json.child(paths, template), method);
    JsonObject content = Json.child(Json.child(operation, "requestBody"), "content");
    return Json.child(content, "application/json");
  }

  private Schema load(String template, String method) {
    String pointer =
        "#/paths/%s/%s/requestBody/content/application~1json/schema"
            .formatted(template.replace("~", "~0").replace("/", "~1"), method);
    return registry.getSchema(SchemaLocation.of(LOCATION + pointer));
  }

  /** The body with numbers where Discord takes texts for them, and texts where it takes numbers. */
  private static JsonElement numbered(JsonElement body) {
    return switch (body) {
      case JsonArray list -> {
        JsonArray copy = new JsonArray();
        list.forEach(each -> copy.add(numbered(each)));
        yield copy;
      }
      case JsonObject object -> {
        JsonObject copy = object.deepCopy();
        NUMBERS_AS_TEXTS.stream()
            .filter(name -> object.get(name) instanceof JsonArray)
            .forEach(name -> copy.add(name, numbers(Json.list(object, name))));
        IDS.stream()
            .filter(name -> object.get(name) instanceof JsonPrimitive)
            .forEach(name -> copy.addProperty(name, object.get(name).getAsString()));
        if (object.get("attachments") instanceof JsonArray files) {
          copy.add(
              "attachments",
              Json.array(Json.objects(files).map(PublishedDescription::named).toList()));
        }
        yield copy;
      }
      default -> body;
    };
  }

  /** A new file is named by its number, which Discord takes as it is. */
  private static JsonObject named(JsonObject file) {
    return Json.with(file, "id", Json.text(file, "id", ""));
  }

  private static JsonArray numbers(JsonArray texts) {
    return Json.array(
        texts.asList().stream().map(each -> new JsonPrimitive(each.getAsInt())).toList());
  }
}
