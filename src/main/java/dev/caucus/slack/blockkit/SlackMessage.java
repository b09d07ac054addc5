package dev.caucus.slack.blockkit;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message as Slack takes it.
 *
 * @param text what notifications and screen readers say instead of the blocks, as mrkdwn; never
 *     blank
 */
public record SlackMessage(String text, List<LayoutBlock> blocks) {

  public SlackMessage {
    blocks = List.copyOf(blocks);
  }
}
