package dev.caucus.chat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a person fills in at once; what comes back is a {@link Turn.Submitted}.
 *
 * @param id comes back with the values: ids only, at most {@value Choice#TOKEN_LIMIT} characters,
 *     and never trusted
 * @param title what the form is for
 * @param submit what the button says that sends it
 * @param fields at most {@value #MOST_FIELDS}, the least that a platform takes
 */
public record Form(String id, String title, String submit, List<Field> fields) {

  /** Discord's limit for the parts of a form. */
  public static final int MOST_FIELDS = 5;

  public Form {
    fields = List.copyOf(fields);
    if (id.length() > Choice.TOKEN_LIMIT || fields.size() > MOST_FIELDS || fields.isEmpty()) {
      throw new IllegalArgumentException("form " + id + " with " + fields.size() + " fields");
    }
  }

  /** The form with other values in its fields; fields that are not named stay as they are. */
  public Form filled(Map<String, String> values) {
    return new Form(
        id,
        title,
        submit,
        fields.stream()
            .map(field -> {
              String value = values.get(field.name());
              return value == null ? field : field.with(value);
            })
            .toList());
  }

  /** Something to fill in. */
  public sealed interface Field {

    /** The key of its value. */
    String name();

    /** What people read. */
    String label();

    /** A few words on what to fill in; null for none. */
    @Nullable String hint();

    /** What stands in it at first: the key of its value as it would come back. */
    String value();

    /** The same with something else in it. */
    Field with(String value);
  }

  /**
   * A line of text.
   *
   * @param lines whether it may be several lines
   * @param required whether it must not stay empty
   * @param limit how many characters it holds
   */
  public record Text(
      String name,
      String label,
      @Nullable String hint,
      String value,
      boolean lines,
      boolean required,
      int limit)
      implements Field {

    @Override
    public Text with(String value) {
      return new Text(name, label, hint, value, lines, required, limit);
    }
  }

  /**
   * One of several.
   *
   * @param value the value of the one that is picked at first; one of them
   */
  public record Pick(
      String name, String label, @Nullable String hint, String value, List<Option> options)
      implements Field {

    public Pick {
      options = List.copyOf(options);
    }

    @Override
    public Pick with(String value) {
      boolean known = options.stream().anyMatch(option -> option.value().equals(value));
      return known ? new Pick(name, label, hint, value, options) : this;
    }
  }

  /**
   * Any of several, and possibly none.
   *
   * @param value the values of those that are picked at first, with commas between them
   */
  public record Picks(
      String name, String label, @Nullable String hint, String value, List<Option> options)
      implements Field {

    public Picks {
      options = List.copyOf(options);
    }

    /** Those that are picked at first. */
    public List<Option> picked() {
      List<String> values = List.of(value.split(","));
      return options.stream().filter(option -> values.contains(option.value())).toList();
    }

    @Override
    public Picks with(String value) {
      return new Picks(name, label, hint, value, options);
    }
  }

  /**
   * Something to pick in a form.
   *
   * @param value what comes back, without a comma
   * @param label what people read
   * @param hint what it means; null if that is plain
   */
  public record Option(String value, String label, @Nullable String hint) {}
}
