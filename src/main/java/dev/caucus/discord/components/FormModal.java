package dev.caucus.discord.components;

import dev.caucus.chat.Characters;
import dev.caucus.chat.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroupOption;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/**
 * Draws any form, and reads what comes back.
 *
 * <p>Words that are longer than Discord takes are shortened; what somebody typed never is, up to
 * the {@value TextInput#MAX_VALUE_LENGTH} characters that a field holds at all.
 */
public final class FormModal {

  private static final int HINT = 100;
  private static final int OPTION = 100;

  private FormModal() {}

  /** The form; its {@code custom_id} is the form's id. */
  public static Modal render(Form form) {
    return Modal.create(form.id(), shown(form.title(), form.id(), Modal.MAX_TITLE_LENGTH))
        .addComponents(form.fields().stream().map(FormModal::part).toList())
        .build();
  }

  /** What was filled in, by the names of the fields; several values have commas between them. */
  public static Map<String, String> sent(List<ModalMapping> values) {
    Map<String, String> sent = new LinkedHashMap<>();
    values.forEach(value -> sent.put(value.getCustomId(), sent(value)));
    return sent;
  }

  private static String sent(ModalMapping value) {
    return switch (value.getType()) {
      case STRING_SELECT, CHECKBOX_GROUP -> String.join(",", value.getAsStringList());
      case TEXT_INPUT -> value.getAsString();
      default -> "";
    };
  }

  private static Label part(Form.Field field) {
    String label = shown(field.label(), field.name(), Label.LABEL_MAX_LENGTH);
    return Label.of(label, hint(field.hint()), input(field));
  }

  private static LabelChildComponent input(Form.Field field) {
    return switch (field) {
      case Form.Text text -> text(text);
      case Form.Pick pick -> menu(pick.name(), pick.options(), List.of(pick.value()), 1, 1);
      case Form.Picks picks when picks.options().size() <= CheckboxGroup.OPTIONS_MAX_AMOUNT ->
          boxes(picks);
      case Form.Picks picks -> menu(picks);
    };
  }

  /** A value that is too long stands there all the same, so that it can be made shorter. */
  private static TextInput text(Form.Text field) {
    String value = cut(field.value());
    TextInputStyle style = field.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT;
    TextInput.Builder input =
        TextInput.create(field.name(), style)
            .setRequired(field.required())
            .setMaxLength(
                Math.clamp(field.limit(), Math.max(1, value.length()), TextInput.MAX_VALUE_LENGTH));
    return value.isBlank() ? input.build() : input.setValue(value).build();
  }

  private static String cut(String value) {
    int limit = TextInput.MAX_VALUE_LENGTH;
    if (value.length() <= limit) {
      return value;
    }
    return value.substring(
        0, Character.isHighSurrogate(value.charAt(limit - 1)) ? limit - 1 : limit);
  }

  private static CheckboxGroup boxes(Form.Picks field) {
    return CheckboxGroup.create(field.name())
        .addOptions(
            field.options().stream()
                .map(option ->
                    CheckboxGroupOption.of(
                        shown(option.label(), option.value(), OPTION),
                        option.value(),
                        hint(option.hint())))
                .toList())
        .setSelectedValues(values(field))
        .setRequired(false)
        .setRequiredRange(0, field.options().size())
        .build();
  }

  private static StringSelectMenu menu(Form.Picks field) {
    return menu(field.name(), field.options(), values(field), 0, field.options().size());
  }

  private static List<String> values(Form.Picks field) {
    return field.picked().stream().map(Form.Option::value).toList();
  }

  private static StringSelectMenu menu(
      String name, List<Form.Option> options, List<String> picked, int least, int most) {
    Map<String, SelectOption> byValue =
        options.stream()
            .map(FormModal::option)
            .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
            .collect(
                Collectors.toMap(
                    SelectOption::getValue,
                    Function.identity(),
                    (first, again) -> first,
                    LinkedHashMap::new));
    return StringSelectMenu.create(name)
        .addOptions(byValue.values())
        .setDefaultValues(picked.stream().filter(byValue::containsKey).toList())
        .setRequiredRange(least, Math.min(most, byValue.size()))
        .setRequired(least > 0)
        .build();
  }

  private static SelectOption option(Form.Option option) {
    return SelectOption.of(shown(option.label(), option.value(), OPTION), option.value())
        .withDescription(hint(option.hint()));
  }

  private static @Nullable String hint(@Nullable String hint) {
    return hint == null || Characters.isInvisible(hint) ? null : shown(hint, "", HINT);
  }

  private static String shown(String text, String otherwise, int limit) {
    String line = Line.single(text);
    return Markdown.shortened(Characters.isInvisible(line) ? otherwise : line, limit);
  }
}
