package dev.caucus.web;

import dev.caucus.chat.Turn;
import dev.caucus.chat.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of {@code POST /api/turns}: a text, the token of a choice, or a form. */
record TurnRequest(
    @Nullable String conversation,
    @Nullable Sender participant,
    @Nullable String text,
    @Nullable String choice,
    @Nullable String form,
    @Nullable Map<String, @Nullable JsonNode> values) {

  /** Values that are plain words can stand in one line with commas between them. */
  private static final Pattern WORD = Pattern.compile("[\\w-]*");

  /**
   * Who sends the turn.
   *
   * @param zone the time zone, as an IANA id such as {@code Europe/Berlin} or as an offset
   */
  record Sender(@Nullable String id, @Nullable String name, @Nullable String zone) {}

  Turn toTurn(@Nullable String event) {
    return new IncomingTurn(
            "http",
            conversation,
            participant == null ? null : participant.id(),
            participant == null ? null : participant.name(),
            participant == null ? null : participant.zone(),
            text,
            choice,
            form,
            texts(),
            event)
        .read();
  }

  private @Nullable Map<String, @Nullable String> texts() {
    if (values == null) {
      return null;
    }
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    values.forEach((field, value) -> texts.put(field, value == null ? null : text(field, value)));
    return texts;
  }

  /** A list is what a person picks with commas between, or writes on lines of their own. */
  private static @Nullable String text(String field, JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (!value.isArray()) {
      return single(field, value, value.isValueNode());
    }
    List<String> items =
        value.valueStream().map(item -> single(field, item, item.isString())).toList();
    boolean words = items.stream().allMatch(item -> WORD.matcher(item).matches());
    return String.join(words ? "," : "\n", items);
  }

  private static String single(String field, JsonNode value, boolean isText) {
    if (!isText) {
      String shown = field.substring(0, Math.min(field.length(), IncomingTurn.ID_LIMIT));
      throw new BadTurn(Wording.say("web.bad-turn.value-no-text", shown));
    }
    return value.asString();
  }
}
