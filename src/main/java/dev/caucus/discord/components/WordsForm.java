package dev.caucus.discord.components;

import dev.caucus.chat.Wording;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The form in which somebody answers a dialogue's question in own words. */
public final class WordsForm {

  /** The {@code custom_id} of what is written. */
  public static final String FIELD = "text";

  private WordsForm() {}

  /**
   * The form.
   *
   * @param customId what comes back with the answer, at most 100 characters
   */
  public static Modal render(String customId) {
    TextInput words =
        TextInput.create(FIELD, TextInputStyle.PARAGRAPH)
            .setPlaceholder(Wording.say("discord.words.hint"))
            .setMaxLength(TextInput.MAX_VALUE_LENGTH)
            .build();
    return Modal.create(customId, Wording.say("discord.words.title"))
        .addComponents(Label.of(Wording.say("discord.words.label"), words))
        .build();
  }
}
