package dev.caucus.discord.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class CommandListTest {

  @Test
  void hasFourCommandsToTypeAndOneInAMessagesMenu() {
    assertThat(CommandList.all())
        .extracting(CommandData::getType, CommandData::getName)
        .containsExactly(
            tuple(Command.Type.SLASH, "ask"),
            tuple(Command.Type.SLASH, "recommend"),
            tuple(Command.Type.SLASH, "poll"),
            tuple(Command.Type.SLASH, "caucus"),
            tuple(Command.Type.MESSAGE, "Ask Caucus"));
  }

  @Test
  void worksInServersAndInDirectMessagesAlike() {
    assertThat(CommandList.all())
        .allSatisfy(command -> {
          assertThat(command.getContexts())
              .containsExactlyInAnyOrder(
                  InteractionContextType.GUILD, InteractionContextType.BOT_DM);
          assertThat(command.getIntegrationTypes()).containsExactly(IntegrationType.GUILD_INSTALL);
        });
  }

  @Test
  void takesAQuestionThatItCompletes() {
    OptionData question = slash("ask").getOptions().getFirst();
    assertThat(question.getName()).isEqualTo("question");
    assertThat(question.isRequired()).isTrue();
    assertThat(question.isAutoComplete()).isTrue();
    assertThat(question.getMaxLength()).isEqualTo(4_000);
  }

  @Test
  void takesATopicThatMayBeLeftOut() {
    OptionData topic = slash("recommend").getOptions().getFirst();
    assertThat(topic.getName()).isEqualTo("topic");
    assertThat(topic.isRequired()).isFalse();
    assertThat(topic.isAutoComplete()).isTrue();
  }

  @Test
  void takesAPollThatMayBeLeftOutForAForm() {
    OptionData poll = slash("poll").getOptions().getFirst();
    assertThat(poll.getName()).isEqualTo("poll");
    assertThat(poll.isRequired()).isFalse();
    assertThat(poll.isAutoComplete()).isFalse();
    assertThat(poll.getMaxLength()).isEqualTo(4_000);
  }

  @Test
  void tellsOfItselfAndAsksWhatItMayNote() {
    assertThat(slash("caucus").getSubcommands())
        .extracting(SubcommandData::getName)
        .containsExactly("help", "status", "settings", "gaps", "export", "forget");
  }

  @Test
  void isDescribedInGerman() {
    DataObject ask = slash("ask").toData();
    assertThat(german(ask, "description")).startsWith("Stell eine Frage");
    assertThat(german(ask.getArray("options").getObject(0), "description"))
        .isEqualTo("Was du wissen möchtest");
    assertThat(german(CommandList.all().getLast().toData(), "name")).isEqualTo("Caucus fragen");
  }

  @Test
  void everyTranslationIsOfSomethingThatIsThereAndThatDiscordTakes() {
    Set<String> asked = new HashSet<>();
    new CommandList(
            key -> {
              asked.add(key);
              return Map.of();
            })
        .commands()
        .forEach(CommandData::toData);
    Map<DiscordLocale, Properties> languages = Translations.all().languages();
    assertThat(languages).containsKey(DiscordLocale.GERMAN);
    languages.forEach((locale, texts) -> {
      assertThat(asked).as("%s", locale).containsAll(texts.stringPropertyNames());
      assertThat(texts.stringPropertyNames())
          .as("%s", locale)
          .containsAll(asked.stream().filter(key -> key.endsWith(".description")).toList());
      assertThat(texts.values())
          .allSatisfy(text -> assertThat(text.toString()).isNotBlank().hasSizeLessThan(101));
    });
  }

  private static SlashCommandData slash(String name) {
    List<CommandData> commands = CommandList.all();
    return (SlashCommandData)
        commands.stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
  }

  private static String german(DataObject part, String text) {
    return DataObject.fromJson(part.toJson()).getObject(text + "_localizations").getString("de");
  }
}
