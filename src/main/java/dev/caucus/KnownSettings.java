package dev.caucus;

import dev.caucus.knowledge.EditDistance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of Caucus, as the compiler wrote them down from the settings records.
 *
 * @param descriptions what each is for, by name
 * @param collections the names of those that are lists or maps, and so have names below their own
 */
record KnownSettings(Map<String, String> descriptions, Set<String> collections) {

  static final String PREFIX = "caucus.";

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  KnownSettings {
    descriptions = Collections.unmodifiableMap(new TreeMap<>(descriptions));
    collections = Set.copyOf(collections);
  }

  static KnownSettings load(ClassLoader loader) {
    Map<String, String> descriptions = new TreeMap<>();
    Set<String> collections = new HashSet<>();
    try {
      for (URL file : Collections.list(loader.getResources(METADATA))) {
        String text = read(file);
        // Nearly all of these files are about other people's settings, and long.
        if (text.contains('"' + PREFIX)) {
          collect(JsonMapper.shared().readTree(text), descriptions, collections);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KnownSettings(descriptions, collections);
  }

  boolean contain(ConfigurationPropertyName name) {
    return descriptions.keySet().stream()
            .map(ConfigurationPropertyName::of)
            .anyMatch(known -> known.equals(name))
        || collections.stream()
            .anyMatch(known -> ConfigurationPropertyName.of(known).isAncestorOf(name));
  }

  /** Whether a name from the environment, where dashes and dots are all underscores, is known. */
  boolean containUpperCased(ConfigurationPropertyName name) {
    String letters = letters(name.toString());
    return descriptions.keySet().stream().anyMatch(known -> letters(known).equals(letters))
        || collections.stream().anyMatch(known -> letters.startsWith(letters(known)));
  }

  /** The known name that is spelled most like that one. */
  String nearest(String name) {
    return Collections.min(
        descriptions.keySet(), Comparator.comparingInt(known -> EditDistance.between(known, name)));
  }

  @Override
  public String toString() {
    return descriptions.entrySet().stream()
        .map(setting -> "    " + setting.getKey() + ": " + setting.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static void collect(
      JsonNode metadata, Map<String, String> descriptions, Set<String> collections) {
    for (JsonNode property : metadata.path("properties")) {
      String name = property.path("name").asString("");
      if (name.startsWith(PREFIX)) {
        descriptions.put(name, property.path("description").asString(""));
        if (property.path("type").asString("").startsWith("java.util.")) {
          collections.add(name);
        }
      }
    }
  }

  private static String read(URL file) throws IOException {
    try (InputStream stream = file.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String letters(String name) {
    return name.replaceAll("[^a-z0-9]", "");
  }
}
