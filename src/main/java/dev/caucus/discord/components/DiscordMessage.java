package dev.caucus.discord.components;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * A message as Discord takes it: components of the second version with the files that they show,
 * and nothing else.
 *
 * @param inWords the same with words in the place of every file
 */
public record DiscordMessage(
    List<MessageTopLevelComponent> components, List<MessageTopLevelComponent> inWords) {

  public DiscordMessage {
    components = List.copyOf(components);
    inWords = List.copyOf(inWords);
  }

  /** A message without files. */
  public DiscordMessage(List<MessageTopLevelComponent> components) {
    this(components, components);
  }

  /** Whether files go with it. */
  public boolean hasFiles() {
    return !components.equals(inWords);
  }

  /** The same in words alone. */
  public DiscordMessage withoutFiles() {
    return new DiscordMessage(inWords);
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
