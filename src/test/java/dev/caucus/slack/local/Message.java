package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands.
 *
 * @param channel the id of its channel
 * @param ts its timestamp, which names it in the channel
 * @param user the id of whoever wrote it
 * @param text what it says, in mrkdwn
 * @param blocks what is seen instead of the text, if not empty
 * @param thread the timestamp of the thread's first message; null outside a thread
 * @param onlyFor the id of the one person who sees it; null if everybody does
 * @param files what came with it
 * @param edited when it was last changed; null if never
 * @param metadata what the app keeps beside it; null for nothing
 */
public record Message(
    String channel,
    String ts,
    String user,
    @Nullable String botId,
    String text,
    JsonArray blocks,
    @Nullable String thread,
    @Nullable String onlyFor,
    List<SharedFile> files,
    @Nullable String edited,
    @Nullable String clientId,
    @Nullable JsonObject metadata) {

  /** Whether one person alone sees it. */
  public boolean isEphemeral() {
    return onlyFor != null;
  }

  /** Whether the bot wrote it. */
  public boolean isFromBot() {
    return botId != null;
  }

  /** The timestamp of the thread that it belongs to or could begin. */
  public String root() {
    return thread == null ? ts : thread;
  }

  /** Everything that can be operated: buttons, menus, inputs; in their order. */
  public List<JsonObject> elements() {
    return Elements.of(blocks);
  }

  /** The labels of its buttons in their order. */
  public List<String> buttons() {
    return elements().stream()
        .filter(element -> "button".equals(Json.text(element, "type")))
        .map(Elements::label)
        .toList();
  }

  /** The element of an action id, a label or a value. */
  public Optional<JsonObject> element(String actionOrLabelOrValue) {
    return Elements.find(blocks, actionOrLabelOrValue);
  }

  /** All that can be read in it: the blocks' texts, or the text where there are no blocks. */
  public String readable() {
    return blocks.isEmpty() ? text : Elements.readable(blocks);
  }

  Message changed(
      String newText, JsonArray newBlocks, @Nullable JsonObject newMetadata, String when) {
    return new Message(
        channel,
        ts,
        user,
        botId,
        newText,
        newBlocks,
        thread,
        onlyFor,
        files,
        when,
        clientId,
        newMetadata == null ? metadata : newMetadata);
  }
}
