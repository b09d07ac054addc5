package dev.caucus.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.caucus.chat.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form as JSON; its id and the values by the names of its fields are sent back as a turn. */
record FormJson(String id, String title, String submit, List<FieldJson> fields) {

  static FormJson of(Form form) {
    return new FormJson(
        form.id(), form.title(), form.submit(), form.fields().stream().map(FieldJson::of).toList());
  }

  /** A field, told apart by its {@code type}. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  sealed interface FieldJson {

    static FieldJson of(Form.Field field) {
      return switch (field) {
        case Form.Text(
                var name,
                var label,
                var hint,
                var value,
                var lines,
                var required,
                var limit) ->
            new Text(name, label, hint, value, lines, required, limit);
        case Form.Pick(var name, var label, var hint, var value, var options) ->
            new Pick(name, label, hint, value, options.stream().map(OptionJson::of).toList());
        case Form.Picks(var name, var label, var hint, var value, var options) ->
            new Picks(name, label, hint, value, options.stream().map(OptionJson::of).toList());
      };
    }
  }

  /** A text, of one line or several. */
  @JsonTypeName("text")
  record Text(
      String name,
      String label,
      @Nullable String hint,
      String value,
      boolean lines,
      boolean required,
      int limit)
      implements FieldJson {}

  /** One of several. */
  @JsonTypeName("pick")
  record Pick(
      String name, String label, @Nullable String hint, String value, List<OptionJson> options)
      implements FieldJson {}

  /** Any of several; their values go with commas between them. */
  @JsonTypeName("picks")
  record Picks(
      String name, String label, @Nullable String hint, String value, List<OptionJson> options)
      implements FieldJson {}

  /** Something to pick. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OptionJson(String value, String label, @Nullable String hint) {

    static OptionJson of(Form.Option option) {
      return new OptionJson(option.value(), option.label(), option.hint());
    }
  }
}
