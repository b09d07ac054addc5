package dev.caucus.discord.components;

import dev.caucus.chat.Wording;
import dev.caucus.conversation.ChannelRule;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.modals.Modal;

/**
 * The form in which somebody says when the bot speaks in a channel.
 *
 * <p>Without a privilege the bot reads only what is meant for it, so it cannot answer the questions
 * that people ask each other.
 */
public final class SettingsForm {

  /** The form's {@code custom_id}. */
  public static final String CUSTOM_ID = "settings";

  /** The {@code custom_id} of the rule, whose value is the name of a {@link ChannelRule}. */
  public static final String RULE = "rule";

  private static final List<ChannelRule> RULES = List.of(ChannelRule.MENTIONS, ChannelRule.OFF);

  private SettingsForm() {}

  /**
   * The form for the channel that it is opened in.
   *
   * @param current the rule that holds now
   */
  public static Modal render(ChannelRule current) {
    StringSelectMenu rules =
        StringSelectMenu.create(RULE)
            .addOptions(RULES.stream().map(SettingsForm::option).toList())
            .setDefaultValues(value(RULES.contains(current) ? current : ChannelRule.MENTIONS))
            .build();
    Label label =
        Label.of(
            Wording.say("discord.settings.rule"),
            Wording.say("discord.settings.rule.description"),
            rules);
    return Modal.create(CUSTOM_ID, Wording.say("discord.settings.title"))
        .addComponents(label)
        .build();
  }

  private static SelectOption option(ChannelRule rule) {
    String key = "discord.settings." + value(rule);
    return SelectOption.of(Wording.say(key), value(rule))
        .withDescription(Wording.say(key + ".description"));
  }

  private static String value(ChannelRule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }
}
