package dev.caucus.poll;

import dev.caucus.poll.words.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How polls are written in the store. */
final class PollFormat {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private PollFormat() {}

  static String write(Object any) {
    return JSON.writeValueAsString(any).replace("\\u0000", "\\ufffd");
  }

  static Plan plan(String written) {
    return JSON.readValue(written, Plan.class);
  }

  static List<Ground> grounds(String written) {
    return JSON.readValue(written, new TypeReference<>() {});
  }

  static Map<String, String> entered(String written) {
    return JSON.readValue(written, new TypeReference<>() {});
  }

  static String choices(List<Integer> choices) {
    return choices.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static List<Integer> choices(String written) {
    return Arrays.stream(written.split(",")).map(Integer::valueOf).toList();
  }
}
