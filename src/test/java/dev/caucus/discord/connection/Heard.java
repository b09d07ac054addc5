package dev.caucus.discord.connection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Remembers what people wrote. */
final class Heard implements EventListener {

  private final List<String> messages = new CopyOnWriteArrayList<>();

  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof MessageReceivedEvent message && !message.getAuthor().isBot()) {
      messages.add(message.getMessage().getContentRaw());
    }
  }

  List<String> messages() {
    return List.copyOf(messages);
  }
}
