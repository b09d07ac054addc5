package dev.caucus.poll.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The phrases of one kind and what each of them means, from {@code words.properties}.
 *
 * @param phrases from the words of a phrase to its meaning, the longest phrases first
 */
record Words(Map<List<String>, String> phrases) {

  private static final Properties ALL = load();

  static final Words NUMBERS = of("number");
  static final Words UNITS = of("unit");
  static final Words WEEKDAYS = of("weekday");
  static final Words MONTHS = of("month");
  static final Words DAYS = of("day");
  static final Words ENDS = of("end");
  static final Words HOURS = of("hour");
  static final Words ZONES = of("zone");
  static final Words CLAUSES = of("clause");
  static final Words NOW = of("now");
  static final Words LINKS = of("link");
  static final Words SETTINGS = of("setting");
  static final Words KEYS = of("key");

  /** The phrases of a kind; a meaning is what follows the kind's name in the key. */
  private static Words of(String kind) {
    Map<List<String>, String> phrases = new LinkedHashMap<>();
    ALL.stringPropertyNames().stream()
        .filter(key -> key.startsWith(kind + "."))
        .forEach(key -> {
          for (String phrase : ALL.getProperty(key).split(",")) {
            phrases.put(List.of(phrase.strip().split("\\s+")), key.substring(kind.length() + 1));
          }
        });
    Map<List<String>, String> longestFirst = new LinkedHashMap<>();
    phrases.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getKey().size()))
        .forEach(entry -> longestFirst.put(entry.getKey(), entry.getValue()));
    return new Words(longestFirst);
  }

  private static Properties load() {
    Properties words = new Properties();
    var stream = Words.class.getResourceAsStream("/dev/caucus/poll/words.properties");
    if (stream == null) {
      throw new IllegalStateException("the word list poll/words.properties is missing");
    }
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
