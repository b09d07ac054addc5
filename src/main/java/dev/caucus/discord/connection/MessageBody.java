package dev.caucus.discord.connection;

import dev.caucus.discord.components.DiscordMessage;
import dev.caucus.store.Fingerprint;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What is sent for a message: nobody is pinged, and no link is shown as a preview.
 *
 * @param json the message itself
 * @param files the files that it names, in the order in which it numbers them
 * @param inWords the message itself if its files are left out
 */
record MessageBody(DataObject json, Set<? extends AttachedFile> files, DataObject inWords) {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private static final String REFERENCE = "message_reference";

  private static final int LONGEST_NONCE = 25;

  /**
   * A new message, which Discord shows once however often it is sent, be it with its files or
   * without.
   *
   * @param answered the id of the message that it answers; null if it answers none
   * @param name what others send under the same name is the same message; null if nobody does
   */
  static MessageBody created(
      DiscordMessage message, @Nullable String answered, @Nullable String name) {
    String unique = name == null ? UUID.randomUUID().toString() : name;
    String nonce = Fingerprint.of(unique).substring(0, LONGEST_NONCE);
    try (MessageCreateData whole = quiet(new MessageCreateBuilder(), message).build();
        MessageCreateData words =
            quiet(new MessageCreateBuilder(), message.withoutFiles()).build()) {
      return new MessageBody(
          addressed(whole.toData(), nonce, answered),
          whole.getAllDistinctFiles(),
          addressed(words.toData(), nonce, answered));
    }
  }

  private static DataObject addressed(DataObject body, String nonce, @Nullable String answered) {
    body.put("nonce", nonce).put("enforce_nonce", true);
    return answered == null ? body : body.put(REFERENCE, reference(answered));
  }

  private static DataObject reference(String answered) {
    return DataObject.empty().put("message_id", answered).put("fail_if_not_exists", false);
  }

  /** What takes the place of a message; the files that it had are gone with what it said. */
  static MessageBody changed(DiscordMessage message) {
    try (MessageEditData whole = edit(message);
        MessageEditData words = edit(message.withoutFiles())) {
      return new MessageBody(whole.toData(), whole.getAllDistinctFiles(), words.toData());
    }
  }

  private static MessageEditData edit(DiscordMessage message) {
    return quiet(new MessageEditBuilder(), message).setAttachments(List.of()).build();
  }

  private static <B extends MessageRequest<B>> B quiet(B body, DiscordMessage message) {
    return body.useComponentsV2()
        .setComponents(message.components())
        .setSuppressEmbeds(true)
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false);
  }

  /** What is worth trying instead of a message that was refused; empty if nothing is. */
  Optional<MessageBody> after(ErrorResponseException refused) {
    if (refused.getErrorCode() == Refusal.NO_REPLY_WITHOUT_HISTORY && json.hasKey(REFERENCE)) {
      return Optional.of(new MessageBody(json.remove(REFERENCE), files, inWords.remove(REFERENCE)));
    }
    return files.isEmpty() || !Refusal.mayBeOfFiles(refused)
        ? Optional.empty()
        : Optional.of(withoutFiles());
  }

  /** The same in words alone. */
  MessageBody withoutFiles() {
    return new MessageBody(inWords, Set.of(), inWords);
  }

  /** The body of the call. */
  RequestBody content() {
    RequestBody body = RequestBody.create(json.toJson(), JSON);
    return files.isEmpty() ? body : AttachedFile.createMultipartBody(files, body).build();
  }
}
