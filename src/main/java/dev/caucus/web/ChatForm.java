package dev.caucus.web;

import dev.caucus.chat.Turn;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the composer, a suggestion, a choice or a form sends.
 *
 * @param values what was filled in, if it is a form
 * @param zone the browser's time zone, if it runs scripts
 * @param name what the person wants to be called; null where that was not asked
 * @param label what the person read on the button, where that is not what it sends
 */
record ChatForm(
    @Nullable String conversation,
    @Nullable String text,
    @Nullable String choice,
    @Nullable String form,
    @Nullable Map<String, @Nullable String> values,
    @Nullable String zone,
    @Nullable String name,
    @Nullable String label) {

  /** Tells the fields of a form from what goes with every turn. */
  private static final String VALUE = "values.";

  static ChatForm of(MultiValueMap<String, String> sent) {
    String form = sent.getFirst("form");
    return new ChatForm(
        sent.getFirst("conversation"),
        sent.getFirst("text"),
        sent.getFirst("choice"),
        form,
        form == null ? null : values(sent),
        sent.getFirst("zone"),
        sent.getFirst("name"),
        sent.getFirst("label"));
  }

  private static Map<String, @Nullable String> values(MultiValueMap<String, String> sent) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    sent.forEach((field, all) -> {
      if (field.startsWith(VALUE)) {
        values.put(field.substring(VALUE.length()), together(all));
      }
    });
    return values;
  }

  /** Of what can be picked, the page sends one value for each, and an empty one for none. */
  private static String together(List<String> values) {
    return values.size() == 1
        ? values.getFirst().replace("\r\n", "\n")
        : values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(","));
  }

  /** A browser without cookies is a new participant in each conversation. */
  Turn toTurn(Visitor visitor) {
    String person = visitor.id() == null ? conversation : visitor.id();
    return new IncomingTurn(
            "page",
            conversation,
            person,
            visitor.name(),
            knownZone(),
            text,
            choice,
            form,
            values,
            null)
        .read();
  }

  /** Browsers know zones that Java does not; nobody chose them, so nobody has to change them. */
  private @Nullable String knownZone() {
    try {
      return zone == null ? null : ZoneId.of(zone).getId();
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  /** What stands in the bubble of the person. */
  String question() {
    String shown = label == null || label.isBlank() ? text : label;
    return shown == null ? "" : shown.strip();
  }
}
