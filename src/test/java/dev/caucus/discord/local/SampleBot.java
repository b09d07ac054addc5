package dev.caucus.discord.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;

/** A small bot on the real JDA that does a little of everything. */
final class SampleBot extends ListenerAdapter implements AutoCloseable {

  private final List<JDA> shards = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();

  private SampleBot() {}

  /** Starts so many shards and waits until they are ready. */
  static SampleBot start(LocalDiscord discord, int count) throws InterruptedException {
    SampleBot bot = new SampleBot();
    ConcurrentSessionController sessions =
        new ConcurrentSessionController() {
          @Override
          public String getGateway() {
            return discord.gatewayUrl();
          }
        };
    for (int shard = 0; shard < count; shard++) {
      bot.shards.add(builder(discord, bot, sessions).useSharding(shard, count).build());
    }
    for (JDA shard : bot.shards) {
      shard.awaitReady();
    }
    return bot;
  }

  private static JDABuilder builder(
      LocalDiscord discord, SampleBot bot, ConcurrentSessionController sessions) {
    Collection<GatewayIntent> intents =
        EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
    return JDABuilder.createLight(discord.token(), intents)
        .setMemberCachePolicy(MemberCachePolicy.NONE)
        .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
        .setSessionController(sessions)
        .setCompression(Compression.NONE)
        .addEventListeners(bot);
  }

  JDA jda() {
    return shards.getFirst();
  }

  List<JDA> shards() {
    return shards;
  }

  /** What it could read of messages. */
  synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  /** Registers what it has. */
  void register() {
    jda()
        .updateCommands()
        .addCommands(
            Commands.slash("ask", "Ask a question")
                .addOption(OptionType.STRING, "question", "What you want to know", true, true),
            Commands.slash("cards", "Show components of the current kind"),
            Commands.slash("caucus", "About the bot")
                .addSubcommands(
                    new SubcommandData("status", "How it is"),
                    new SubcommandData("help", "What it can")),
            Commands.message("Ask Caucus"))
        .complete();
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    switch (event.getFullCommandName()) {
      case "ask" -> {
        String question = event.getOption("question", "", option -> option.getAsString());
        event
            .deferReply(true)
            .flatMap(hook ->
                hook.editOriginal("You asked **" + question + "**, see [docs](https://example.org)")
                    .setComponents(
                        ActionRow.of(
                            Button.primary("more", "More"), Button.secondary("own", "Own words"))))
            .queue();
      }
      case "cards" -> event.replyComponents(cards()).useComponentsV2().queue();
      default ->
          event
              .replyEmbeds(
                  new EmbedBuilder()
                      .setTitle("Caucus")
                      .setDescription("All is well.\n> a quote\n- one\n- `two`")
                      .addField("Articles", "12", true)
                      .setFooter("local")
                      .build())
              .queue();
    }
  }

  private static Container cards() {
    return Container.of(
        TextDisplay.of("### Which one?\nChoose *freely*, and read `code`:\n```\nx = 1\n```"),
        Separator.createDivider(Separator.Spacing.SMALL),
        Section.of(Button.success("tea", "Tea"), TextDisplay.of("**Tea** is hot")),
        Section.of(Button.success("juice", "Juice"), TextDisplay.of("**Juice** is cold")),
        ActionRow.of(
            StringSelectMenu.create("size")
                .setPlaceholder("How much?")
                .addOption("Small", "s", "A cup")
                .addOption("Large", "l", "A pot")
                .build()),
        ActionRow.of(Button.danger("stop", "Stop"), Button.link("https://example.org", "Read")));
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    String typed = event.getFocusedOption().getValue();
    event.replyChoiceStrings(typed + " now?", typed + " later?").queue();
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    switch (event.getComponentId()) {
      case "own" ->
          event
              .replyModal(
                  Modal.create("words", "In your words")
                      .addComponents(
                          Label.of(
                              "Say it",
                              TextInput.create("text", TextInputStyle.PARAGRAPH)
                                  .setMaxLength(200)
                                  .build()))
                      .build())
              .queue();
      case "more" -> event.editMessage("More it is").setComponents().queue();
      default ->
          event.reply("You pressed " + event.getButton().getLabel()).setEphemeral(true).queue();
    }
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    event.reply("You chose " + event.getValues()).setEphemeral(true).queue();
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    event
        .reply("You said " + Objects.requireNonNull(event.getValue("text")).getAsString())
        .setEphemeral(true)
        .queue();
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    event.reply("About: " + event.getTarget().getContentRaw()).setEphemeral(true).queue();
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    if (event.getAuthor().isBot()) {
      return;
    }
    String content = event.getMessage().getContentRaw();
    synchronized (this) {
      heard.add(content);
    }
    if (!event.isFromGuild()
        || event.getMessage().getMentions().isMentioned(event.getJDA().getSelfUser())) {
      event
          .getMessage()
          .reply("Hello " + event.getAuthor().getEffectiveName())
          .mentionRepliedUser(true)
          .queue();
    }
  }

  @Override
  public void close() {
    shards.forEach(JDA::shutdownNow);
  }
}
