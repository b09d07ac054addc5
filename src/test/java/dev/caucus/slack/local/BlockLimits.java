package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import java.util.List;

/** Slack's limits of blocks. */
final class BlockLimits {

  /** What the blocks are for. */
  enum Surface {
    MESSAGE(50),
    VIEW(100);

    private final int blocks;

    Surface(int blocks) {
      this.blocks = blocks;
    }
  }

  private BlockLimits() {}

  /** Every limit that is exceeded, with the place; empty if the blocks may be sent. */
  static List<String> violations(JsonArray blocks, Surface surface) {
    return blocks.size() > surface.blocks
        ? List.of("no more than %d items allowed [json-pointer:/blocks]".formatted(surface.blocks))
        : List.of();
  }
}
