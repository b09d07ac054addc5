package dev.caucus.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply, ready for the template.
 *
 * @param status how to dress it: the status of an answer in lower case, {@code asking}, {@code
 *     recommendation}, {@code poll} or {@code notice}
 * @param restricted whether nobody else sees it
 * @param confidence how sure the bot is, in words; null where there is nothing to be sure of
 * @param probability the same as a number, 0 to 1
 * @param suggestions questions to go on with
 * @param card what makes it the card of a poll; null if it is none
 */
record ReplyView(
    String status,
    boolean restricted,
    @Nullable String confidence,
    double probability,
    List<BlockView> blocks,
    List<String> suggestions,
    @Nullable PollCard card) {

  /** A reply that is no answer. */
  static ReplyView of(String status, boolean restricted, List<BlockView> blocks) {
    return new ReplyView(status, restricted, null, 0, blocks, List.of(), null);
  }

  ReplyView on(PollCard poll) {
    return new ReplyView(status, restricted, confidence, probability, blocks, suggestions, poll);
  }

  /** Changes whenever anything else here does. */
  public String tag() {
    return Integer.toHexString(hashCode());
  }

  /** What it is about in a few words, if it says so first of all. */
  public String title() {
    return blocks.stream()
        .filter(BlockView.Motion.class::isInstance)
        .map(block -> ((BlockView.Motion) block).text())
        .findFirst()
        .orElse("");
  }
}
