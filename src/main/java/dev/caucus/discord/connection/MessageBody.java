package dev.caucus.discord.connection;

import dev.caucus.discord.components.DiscordMessage;
import java.util.EnumSet;
import java.util.UUID;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;

/** What is sent for a message: nobody is pinged, and no link is shown as a preview. */
final class MessageBody {

  private static final int LONGEST_NONCE = 25;

  private MessageBody() {}

  /**
   * A new message, which Discord shows once however often it is sent.
   *
   * @param answered the id of the message that it answers; null if it answers none
   */
  static DataObject created(DiscordMessage message, @Nullable String answered) {
    try (MessageCreateData content = quiet(new MessageCreateBuilder(), message).build()) {
      DataObject body =
          content
              .toData()
              .put(
                  "nonce",
                  UUID.randomUUID().toString().replace("-", "").substring(0, LONGEST_NONCE))
              .put("enforce_nonce", true);
      return answered == null ? body : body.put("message_reference", reference(answered));
    }
  }

  private static DataObject reference(String answered) {
    return DataObject.empty().put("message_id", answered).put("fail_if_not_exists", false);
  }

  /** What takes the place of a message. */
  static DataObject changed(DiscordMessage message) {
    try (MessageEditData content = quiet(new MessageEditBuilder(), message).build()) {
      return content.toData();
    }
  }

  private static <B extends MessageRequest<B>> B quiet(B body, DiscordMessage message) {
    return body.useComponentsV2()
        .setComponents(message.components())
        .setSuppressEmbeds(true)
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false);
  }
}
