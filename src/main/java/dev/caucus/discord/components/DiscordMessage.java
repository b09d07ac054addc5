package dev.caucus.discord.components;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A message as Discord takes it: components of the second version, and nothing else. */
public record DiscordMessage(List<MessageTopLevelComponent> components) {

  public DiscordMessage {
    components = List.copyOf(components);
  }

  /** The message as one that is written anew; it pings nobody, and links get no previews. */
  public MessageCreateData created() {
    return new MessageCreateBuilder()
        .useComponentsV2(true)
        .setComponents(components)
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false)
        .setSuppressEmbeds(true)
        .build();
  }

  /** The message as one that takes the place of another. */
  public MessageEditData edited() {
    return new MessageEditBuilder()
        .useComponentsV2(true)
        .setReplace(true)
        .setComponents(components)
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false)
        .build();
  }
}
