package dev.caucus.discord;

import dev.caucus.chat.Turn;
import dev.caucus.conversation.Background;
import dev.caucus.conversation.ChannelRule;
import dev.caucus.conversation.ChannelRules;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.commands.CommandList;
import dev.caucus.discord.components.Offer;
import dev.caucus.discord.components.SettingsForm;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.GenericCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Slash commands and the command in a message's menu. */
final class Commands {

  private final DiscordVoice voice;
  private final ChannelRules rules;
  private final Dispatcher dispatcher;
  private final FormDoor door;
  private final Background background;

  Commands(
      DiscordVoice voice,
      ChannelRules rules,
      Dispatcher dispatcher,
      FormDoor door,
      Background background) {
    this.voice = voice;
    this.rules = rules;
    this.dispatcher = dispatcher;
    this.door = door;
    this.background = background;
  }

  void take(SlashCommandInteractionEvent event) {
    switch (event.getName()) {
      case CommandList.RECOMMEND -> recommend(event);
      case CommandList.POLL -> poll(event);
      case CommandList.CAUCUS -> manage(event);
      default -> aside(event, event.getName(), option(event, CommandList.QUESTION));
    }
  }

  /** Asking about a message is asking what it says. */
  void take(MessageContextInteractionEvent event) {
    String text =
        new DiscordText(event.getTarget().getContentRaw())
            .withoutMentionsOf(event.getJDA().getSelfUser().getId());
    aside(event, CommandList.ASK, text);
  }

  private void poll(SlashCommandInteractionEvent event) {
    String words = option(event, CommandList.POLL);
    Where where = where(event);
    Turn turn =
        new Turn.Commanded(Who.of(event, where, alone(event, where)), CommandList.POLL, words);
    door.pass(event, turn, () -> turn, () -> aside(event, CommandList.POLL, words));
  }

  private void manage(SlashCommandInteractionEvent event) {
    String what = event.getSubcommandName() == null ? CommandList.HELP : event.getSubcommandName();
    if (what.equals(CommandList.GAPS)) {
      aside(event, CommandList.CAUCUS, what + " " + option(event, CommandList.GAPS));
    } else if (!what.equals(CommandList.SETTINGS) || event.getGuild() == null) {
      aside(event, CommandList.CAUCUS, what);
    } else if (isAllowed(event)) {
      Where where = where(event);
      background.run(() -> event.replyModal(SettingsForm.render(ruleOf(where))).complete());
    } else {
      Deferral.then(
          event,
          event.deferReply(true),
          background,
          hook ->
              voice.edit(
                  hook,
                  where(event).place().onlyFor(event.getUser().getId()),
                  Words.notAllowed(),
                  Set.of()));
    }
  }

  private static boolean isAllowed(SlashCommandInteractionEvent event) {
    return event.getMember() != null
        && event.getMember().hasPermission(event.getGuildChannel(), Permission.MANAGE_CHANNEL);
  }

  /** Answers whoever gave the command, and nobody else; in direct messages there is nobody else. */
  private void aside(GenericCommandInteractionEvent event, String command, String arguments) {
    Where where = where(event);
    Place conversation = alone(event, where);
    Set<Offer> offers =
        where.place().isDirect() ? EnumSet.of(Offer.RATE) : EnumSet.of(Offer.RATE, Offer.SHARE);
    Deferral.then(
        event,
        event.deferReply(!where.place().isDirect()),
        background,
        hook -> dispatch(event, hook, where, conversation, offers, command, arguments));
  }

  private static Place alone(GenericCommandInteractionEvent event, Where where) {
    return where.aloneWith(event.getUser().getId());
  }

  /** Begins a dialogue in a message that the channel sees, unless the bot is switched off there. */
  private void recommend(SlashCommandInteractionEvent event) {
    Where where = where(event);
    background.run(() -> {
      if (ruleOf(where) == ChannelRule.OFF) {
        aside(event, CommandList.RECOMMEND, option(event, CommandList.TOPIC));
      } else {
        Deferral.then(event, event.deferReply(false), background, hook -> open(event, hook, where));
      }
    });
  }

  /** The rule, unless the store takes so long for it that Discord would not wait. */
  private ChannelRule ruleOf(Where where) {
    return Patience.ask(
        background, () -> rules.of(Place.PLATFORM, where.channelName()), ChannelRule.MENTIONS);
  }

  private void open(SlashCommandInteractionEvent event, InteractionHook hook, Where where) {
    Message told = hook.hasCallbackResponse() ? hook.getCallbackResponse().getMessage() : null;
    Message thinking = told == null ? hook.retrieveOriginal().complete() : told;
    dispatch(
        event,
        hook,
        where,
        where.conversationAt(thinking.getId()),
        EnumSet.of(Offer.OWN_WORDS),
        CommandList.RECOMMEND,
        option(event, CommandList.TOPIC));
  }

  private void dispatch(
      GenericCommandInteractionEvent event,
      InteractionHook hook,
      Where where,
      Place conversation,
      Set<Offer> offers,
      String command,
      String arguments) {
    dispatcher.dispatch(
        new Turn.Commanded(Who.of(event, where, conversation), command, arguments),
        new CommandReplies(voice, hook, conversation, offers));
  }

  private static Where where(GenericCommandInteractionEvent event) {
    return Where.of(event.getGuild(), event.getChannel());
  }

  private static String option(SlashCommandInteractionEvent event, String name) {
    OptionMapping option = event.getOption(name);
    return option == null ? "" : option.getAsString();
  }
}
