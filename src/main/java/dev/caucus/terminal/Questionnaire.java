package dev.caucus.terminal;

import dev.caucus.chat.Form;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks for the fields of a form one after the other. */
final class Questionnaire {

  private static final String CANCEL = "/cancel";
  private static final String NONE = "-";

  private final Screen screen;
  private final Supplier<@Nullable String> lines;

  /**
   * @param lines what the reader types, line by line; null at the end
   */
  Questionnaire(Screen screen, Supplier<@Nullable String> lines) {
    this.screen = screen;
    this.lines = lines;
  }

  /** The form as the reader filled it in; empty if they left it. */
  Optional<Turn> fill(Form form, Turn.Origin origin) {
    say(Wording.say("terminal.form.cancel"));
    try {
      Map<String, String> values = new LinkedHashMap<>();
      for (Form.Field field : form.fields()) {
        values.put(field.name(), ask(field));
      }
      return Optional.of(new Turn.Submitted(origin, form.id(), values));
    } catch (Left left) {
      say(Wording.say("terminal.form.cancelled") + "\n");
      return Optional.empty();
    }
  }

  private String ask(Form.Field field) throws Left {
    say("\n" + screen.style().bold(Style.clean(field.label())));
    if (field.hint() != null) {
      say(Style.clean(field.hint()));
    }
    return switch (field) {
      case Form.Text text -> text(text);
      case Form.Pick pick -> pick(pick);
      case Form.Picks picks -> picks(picks);
    };
  }

  private String text(Form.Text field) throws Left {
    if (field.lines()) {
      say(Wording.say("terminal.form.lines"));
    }
    kept(field.value());
    while (true) {
      String value = field.lines() ? several() : line();
      value = value.isEmpty() ? field.value() : value;
      int length = Style.length(value);
      if (length > field.limit()) {
        say(Wording.say("terminal.form.too-long", length, field.limit()));
      } else if (value.isBlank() && field.required()) {
        say(Wording.say("terminal.form.required"));
      } else {
        return value;
      }
    }
  }

  private String several() throws Left {
    List<String> all = new ArrayList<>();
    for (String next = line(); !next.isEmpty(); next = line()) {
      all.add(next);
    }
    return String.join("\n", all);
  }

  private String pick(Form.Pick field) throws Left {
    list(field.options());
    say(Wording.say("terminal.form.pick"));
    kept(numbers(field.options(), List.of(field.value())));
    while (true) {
      String typed = line();
      Optional<List<String>> picked = values(field.options(), typed);
      if (typed.isEmpty()) {
        return field.value();
      }
      if (picked.isPresent() && picked.get().size() == 1) {
        return picked.get().getFirst();
      }
      say(Wording.say("terminal.form.unknown", field.options().size()));
    }
  }

  private String picks(Form.Picks field) throws Left {
    list(field.options());
    say(Wording.say("terminal.form.picks"));
    kept(numbers(field.options(), field.picked().stream().map(Form.Option::value).toList()));
    while (true) {
      String typed = line();
      if (typed.isEmpty() || typed.equals(NONE)) {
        return typed.isEmpty() ? field.value() : "";
      }
      Optional<List<String>> picked = values(field.options(), typed);
      if (picked.isPresent()) {
        return String.join(",", picked.get());
      }
      say(Wording.say("terminal.form.unknown", field.options().size()));
    }
  }

  private void list(List<Form.Option> options) {
    for (int i = 0; i < options.size(); i++) {
      Form.Option option = options.get(i);
      String hint = option.hint() == null ? "" : ": " + option.hint();
      screen
          .style()
          .wrap(Style.clean((i + 1) + ") " + option.label() + hint), "   ")
          .forEach(this::say);
    }
  }

  private static String numbers(List<Form.Option> options, List<String> values) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      if (values.contains(options.get(i).value())) {
        numbers.add(String.valueOf(i + 1));
      }
    }
    return String.join(", ", numbers);
  }

  /** The values of those numbers; empty if one of them is none. */
  private static Optional<List<String>> values(List<Form.Option> options, String typed) {
    List<String> values = new ArrayList<>();
    for (String part : typed.strip().split("[,\\s]+")) {
      int number = part.matches("\\d{1,3}") ? Integer.parseInt(part) : 0;
      if (number < 1 || number > options.size()) {
        return Optional.empty();
      }
      values.add(options.get(number - 1).value());
    }
    return Optional.of(values.stream().distinct().toList());
  }

  private void kept(String value) {
    if (!value.isBlank()) {
      say("[" + Style.clean(value).replace("\n", " · ") + "]");
    }
  }

  private String line() throws Left {
    String line = lines.get();
    if (line == null || line.equals(CANCEL)) {
      throw new Left();
    }
    return line;
  }

  private void say(String line) {
    screen.out().println(line);
  }

  /** The reader does not want to go on. */
  private static final class Left extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
