package dev.caucus.slack;

import dev.caucus.chat.Block;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.conversation.ErrorId;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.Upload;
import dev.caucus.store.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the files that go with a reply.
 *
 * <p>What a file holds stands in words in the message, so a file that cannot be sent is no reason
 * to say nothing.
 */
final class Enclosures {

  private static final Logger log = LoggerFactory.getLogger(Enclosures.class);

  private final SlackApi api;

  Enclosures(SlackApi api) {
    this.api = api;
  }

  /** Shows the files where everybody sees the message: in its thread, or below it. */
  void show(Address place, String message, Reply reply) {
    boolean begins = place.thread() == null && !Channels.isDirect(place.channel());
    Address beside = begins ? place.thread(message) : place;
    files(reply).forEach(file -> attempt(file, () -> beside));
  }

  /** Sends the files to one person alone, and says so. */
  Reply send(String team, String person, Reply reply) {
    List<Block.Attachment> files = files(reply);
    if (files.isEmpty()) {
      return reply;
    }
    boolean all = true;
    for (Block.Attachment file : files) {
      all &= attempt(file, () -> api.directory().direct(team, person));
    }
    List<Block> blocks = new ArrayList<>(reply.blocks());
    blocks.add(new Block.Notice(Wording.say(all ? "slack.files.direct" : "slack.files.failed")));
    return new Reply(reply.visibility(), blocks, reply.outcome(), reply.kept());
  }

  private boolean attempt(Block.Attachment file, Place place) {
    try {
      String description = file.isPicture() ? file.description() : null;
      api.uploads().send(place.find(), new Upload(file.name(), description, file.content().get()));
      return true;
    } catch (RuntimeException e) {
      String reason = e instanceof NotDelivered refused ? refused.getMessage() : "not made";
      log.error(
          "Error {} in slack: the file {} could not be sent ({})",
          ErrorId.next(),
          Fingerprint.brief(file.path()),
          reason,
          e);
      return false;
    }
  }

  private static List<Block.Attachment> files(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Attachment.class::isInstance)
        .map(Block.Attachment.class::cast)
        .toList();
  }

  /** Where a file goes; to find that out may take a call. */
  @FunctionalInterface
  private interface Place {
    Address find();
  }
}
