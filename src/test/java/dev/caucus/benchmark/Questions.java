package dev.caucus.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The questions with known answers. */
final class Questions {

  private Questions() {}

  static List<String> all() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    try (var lines =
        Questions.class.getResourceAsStream("/dev/caucus/evaluation/questions.jsonl")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> json.readTree(line).path("question").asString())
          .toList();
    }
  }

  /** Those that are asked as people ask: neither nothing nor more than a turn may hold. */
  static List<String> asked() throws IOException {
    return all().stream()
        .filter(question -> !question.isBlank() && question.length() < 300)
        .toList();
  }
}
