package dev.caucus.slack.blockkit;

import static java.util.Locale.ROOT;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.ChannelRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which somebody says when the bot speaks in a channel. */
public final class SettingsForm {

  /** The form's {@code callback_id}. */
  public static final String CALLBACK_ID = "settings";

  /** The {@code block_id} and the {@code action_id} of the rule. */
  public static final String RULE = "rule";

  private static final int TITLE = 24;
  private static final int OPTION = 75;
  private static final int LABEL = 2_000;

  private SettingsForm() {}

  /**
   * The form for a channel, whose name comes back as {@code private_metadata}.
   *
   * @param channel the platform-neutral name of the channel
   * @param current the rule that holds now
   */
  public static View render(String channel, ChannelRule current) {
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK_ID)
        .privateMetadata(channel)
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(said("slack.settings.title", TITLE))
                .build())
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(said("slack.settings.save", TITLE))
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(said("slack.settings.cancel", TITLE))
                .build())
        .blocks(List.of(lead(), rules(current)))
        .build();
  }

  /** The rule of that value; empty if there is none. */
  public static Optional<ChannelRule> chosen(String value) {
    return Stream.of(ChannelRule.values()).filter(rule -> value(rule).equals(value)).findFirst();
  }

  private static SectionBlock lead() {
    return SectionBlock.builder().text(Texts.mrkdwn(Wording.say("slack.settings.lead"))).build();
  }

  private static InputBlock rules(ChannelRule current) {
    return InputBlock.builder()
        .blockId(RULE)
        .label(Texts.plain(Wording.say("slack.settings.rule"), LABEL))
        .element(
            RadioButtonsElement.builder()
                .actionId(RULE)
                .options(Stream.of(ChannelRule.values()).map(SettingsForm::option).toList())
                .initialOption(option(current))
                .build())
        .build();
  }

  private static OptionObject option(ChannelRule rule) {
    String key = "slack.settings." + value(rule);
    return OptionObject.builder()
        .value(value(rule))
        .text(Texts.plain(Wording.say(key), OPTION))
        .description(Texts.plain(Wording.say(key + ".description"), OPTION))
        .build();
  }

  private static String value(ChannelRule rule) {
    return rule.name().toLowerCase(ROOT);
  }

  private static String said(String key, int limit) {
    return Texts.shortened(Wording.say(key), limit);
  }
}
