package dev.caucus.slack.blockkit;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as Slack takes it.
 *
 * @param text what notifications and screen readers say instead of the blocks, as mrkdwn; never
 *     blank
 * @param answers names what is answered once it stands there, for no human eye; null for nothing
 */
public record SlackMessage(String text, List<LayoutBlock> blocks, @Nullable String answers) {

  public SlackMessage {
    blocks = List.copyOf(blocks);
  }

  /** A message that answers nothing by itself. */
  public SlackMessage(String text, List<LayoutBlock> blocks) {
    this(text, blocks, null);
  }

  /** The same, by which something of that name is answered. */
  public SlackMessage answering(String name) {
    return new SlackMessage(text, blocks, name);
  }
}
