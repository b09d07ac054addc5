package dev.caucus.discord;

import dev.caucus.conversation.Background;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hands over what Discord tells, at once: it waits for three seconds only. */
final class DiscordListener extends ListenerAdapter {

  private final Commands commands;
  private final Clicks clicks;
  private final Messages messages;
  private final Background background;

  DiscordListener(Commands commands, Clicks clicks, Messages messages, Background background) {
    this.commands = commands;
    this.clicks = clicks;
    this.messages = messages;
    this.background = background;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    commands.take(event);
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    commands.take(event);
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    clicks.take(event);
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    clicks.take(event);
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    clicks.take(event);
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    background.run(() -> messages.take(event.getMessage()));
  }
}
