package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import dev.caucus.poll.words.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How polls are written in the store. */
final class PollFormat {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private PollFormat() {}

  static String write(Object any) {
    return JSON.writeValueAsString(any);
  }

  /** A text as PostgreSQL takes it, which cannot keep the character 0. */
  static @Nullable String text(@Nullable String original) {
    return original == null ? null : original.replace("\\", "\\\\").replace("\0", "\\0");
  }

  /** What was written as such a text. */
  static String original(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(escaped -> escaped.group(1).equals("0") ? "\0" : "\\\\");
  }

  static ConversationRef place(ResultSet row) throws SQLException {
    return new ConversationRef(row.getString("platform"), original(row.getString("place")));
  }

  static Participant creator(ResultSet row) throws SQLException {
    String name = row.getString("creator_name");
    return new Participant(
        original(row.getString("creator")), name == null ? null : original(name));
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
