package dev.caucus.discord.commands;

import static dev.caucus.chat.Wording.say;

import java.util.List;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/** The commands that people find in Discord, in servers and in direct messages alike. */
public final class CommandList {

  /** The command that answers a question. */
  public static final String ASK = "ask";

  /** Its option: what somebody wants to know. */
  public static final String QUESTION = "question";

  /** The command that begins a recommendation. */
  public static final String RECOMMEND = "recommend";

  /** Its option: what to choose between. */
  public static final String TOPIC = "topic";

  /** The command that makes a poll, and its option: what it asks. */
  public static final String POLL = "poll";

  /** The command about the bot itself. */
  public static final String CAUCUS = "caucus";

  /** Its subcommands. */
  public static final String HELP = "help";

  public static final String STATUS = "status";

  public static final String SETTINGS = "settings";

  /**
   * The subcommand about whose questions may be noted, and its option: {@code on} or {@code off}.
   */
  public static final String GAPS = "gaps";

  /** The subcommands that give somebody what is kept of them, and that have it forgotten. */
  public static final String EXPORT = "export";

  public static final String FORGET = "forget";

  /** The command in a message's menu. */
  public static final String ASK_ABOUT_MESSAGE = "Ask Caucus";

  /** In characters; as many as a turn may have. */
  private static final int LONGEST_QUESTION = 4_000;

  private final LocalizationFunction translations;

  CommandList(LocalizationFunction translations) {
    this.translations = translations;
  }

  /** The commands with every translation that there is. */
  public static List<CommandData> all() {
    return new CommandList(Translations.all()).commands();
  }

  List<CommandData> commands() {
    return List.of(
        everywhere(
            Commands.slash(ASK, say("discord.command.ask"))
                .addOptions(
                    option(QUESTION, "discord.command.ask.question")
                        .setRequired(true)
                        .setMaxLength(LONGEST_QUESTION))),
        everywhere(
            Commands.slash(RECOMMEND, say("discord.command.recommend"))
                .addOptions(option(TOPIC, "discord.command.recommend.topic"))),
        everywhere(
            Commands.slash(POLL, say("discord.command.poll"))
                .addOptions(
                    option(POLL, "discord.command.poll.poll")
                        .setAutoComplete(false)
                        .setMaxLength(LONGEST_QUESTION))),
        everywhere(
            Commands.slash(CAUCUS, say("discord.command.caucus"))
                .addSubcommands(
                    new SubcommandData(HELP, say("discord.command.caucus.help")),
                    new SubcommandData(STATUS, say("discord.command.caucus.status")),
                    new SubcommandData(SETTINGS, say("discord.command.caucus.settings")),
                    new SubcommandData(GAPS, say("discord.command.caucus.gaps"))
                        .addOptions(onOrOff()),
                    new SubcommandData(EXPORT, say("discord.command.caucus.export")),
                    new SubcommandData(FORGET, say("discord.command.caucus.forget")))),
        everywhere(Commands.message(ASK_ABOUT_MESSAGE)));
  }

  private static OptionData onOrOff() {
    return new OptionData(OptionType.STRING, GAPS, say("discord.command.caucus.gaps.gaps"))
        .addChoice("on", "on")
        .addChoice("off", "off");
  }

  private static OptionData option(String name, String description) {
    return new OptionData(OptionType.STRING, name, say(description)).setAutoComplete(true);
  }

  private CommandData everywhere(CommandData command) {
    return command
        .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .setLocalizationFunction(translations);
  }
}
