package dev.caucus.slack.blockkit;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.caucus.chat.Characters;
import dev.caucus.chat.Form;
import dev.caucus.chat.Form.Option;
import dev.caucus.chat.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a form as a modal.
 *
 * <p>The name of a field is the {@code block_id} and the {@code action_id} of its input, and the
 * form's id is the {@code callback_id}.
 */
public final class FormView {

  private static final int TITLE = 24;
  private static final int LABEL = 2_000;
  private static final int OPTION = 75;
  private static final int INPUT = 3_000;

  /** More than these stand in a menu. */
  private static final int LISTED = 10;

  private FormView() {}

  /**
   * The modal of a form.
   *
   * @param place what comes back with the form, to know where it was opened
   */
  public static View render(Form form, String place) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (Mrkdwn.plain(form.title()).strip().length() > TITLE) {
      Prose.MAIN.of(Line.plain(form.title())).stream().map(Part::block).forEach(blocks::add);
    }
    form.fields().forEach(field -> blocks.add(input(field)));
    return View.builder()
        .type("modal")
        .callbackId(form.id())
        .privateMetadata(place)
        .title(ViewTitle.builder().type("plain_text").text(said(form.title())).build())
        .submit(ViewSubmit.builder().type("plain_text").text(said(form.submit())).build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(said(Wording.say("slack.form.cancel")))
                .build())
        .blocks(blocks)
        .build();
  }

  private static InputBlock input(Form.Field field) {
    String hint = field.hint();
    return InputBlock.builder()
        .blockId(field.name())
        .label(Texts.plain(shown(field.label(), field.name()), LABEL))
        .hint(hint == null || Characters.isInvisible(hint) ? null : Texts.plain(hint, LABEL))
        .optional(isOptional(field))
        .element(element(field))
        .build();
  }

  private static boolean isOptional(Form.Field field) {
    return switch (field) {
      case Form.Text text -> !text.required();
      case Form.Pick pick -> false;
      case Form.Picks picks -> true;
    };
  }

  private static BlockElement element(Form.Field field) {
    return switch (field) {
      case Form.Text text -> text(text);
      case Form.Pick pick -> pick(pick);
      case Form.Picks picks -> picks(picks);
    };
  }

  private static BlockElement text(Form.Text text) {
    int limit = Math.clamp(text.limit(), 1, INPUT);
    String value = Characters.clean(text.value());
    return PlainTextInputElement.builder()
        .actionId(text.name())
        .multiline(text.lines())
        .maxLength(limit)
        .initialValue(value.isEmpty() ? null : begun(value, limit))
        .build();
  }

  /** What is not ours to change is cut without a sign. */
  private static String begun(String value, int limit) {
    if (value.length() <= limit) {
      return value;
    }
    boolean insideCharacter = Character.isHighSurrogate(value.charAt(limit - 1));
    return value.substring(0, insideCharacter ? limit - 1 : limit);
  }

  private static BlockElement pick(Form.Pick pick) {
    List<OptionObject> options = options(pick.options());
    OptionObject first =
        options.stream()
            .filter(option -> option.getValue().equals(pick.value()))
            .findFirst()
            .orElse(null);
    return options.size() <= LISTED
        ? RadioButtonsElement.builder()
            .actionId(pick.name())
            .options(options)
            .initialOption(first)
            .build()
        : StaticSelectElement.builder()
            .actionId(pick.name())
            .options(options)
            .initialOption(first)
            .build();
  }

  private static BlockElement picks(Form.Picks picks) {
    List<OptionObject> options = options(picks.options());
    List<OptionObject> picked = options(picks.picked());
    List<OptionObject> first = picked.isEmpty() ? null : picked;
    return options.size() <= LISTED
        ? CheckboxesElement.builder()
            .actionId(picks.name())
            .options(options)
            .initialOptions(first)
            .build()
        : MultiStaticSelectElement.builder()
            .actionId(picks.name())
            .options(options)
            .initialOptions(first)
            .build();
  }

  private static List<OptionObject> options(List<Option> options) {
    return options.stream().map(FormView::option).toList();
  }

  /** What comes back has to be whole, so it is never shortened. */
  private static OptionObject option(Option option) {
    String hint = option.hint();
    return OptionObject.builder()
        .value(option.value())
        .text(Texts.plain(shown(option.label(), option.value()), OPTION))
        .description(
            hint == null || Characters.isInvisible(hint) ? null : Texts.plain(hint, OPTION))
        .build();
  }

  private static String shown(String label, String otherwise) {
    return Characters.isInvisible(label) ? otherwise : label;
  }

  private static String said(String text) {
    return Texts.shortened(shown(text, "…"), TITLE);
  }
}
