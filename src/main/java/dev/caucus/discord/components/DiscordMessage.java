package dev.caucus.discord.components;

import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;

/** A message as Discord takes it: components of the second version, and nothing else. */
public record DiscordMessage(List<MessageTopLevelComponent> components) {

  public DiscordMessage {
    components = List.copyOf(components);
  }
}
