package dev.caucus.discord;

import dev.caucus.discord.commands.CommandRegistration;
import dev.caucus.discord.commands.Completion;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** What is to be done as soon as the bot is connected. */
final class Arrival extends ListenerAdapter {

  private final CommandRegistration registration;
  private final Completion completion;

  Arrival(CommandRegistration registration, Completion completion) {
    this.registration = registration;
    this.completion = completion;
  }

  @Override
  public void onReady(ReadyEvent event) {
    registration.register(event.getJDA());
    Thread.startVirtualThread(completion::prepare);
  }
}
