package dev.caucus.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says to a turn; an adapter renders it whole, split if need be.
 *
 * @param kept under which id the reply is kept, so that it can be rated, shared or deleted later;
 *     null if it is not kept
 */
public record Reply(
    Visibility visibility, List<Block> blocks, Outcome outcome, @Nullable String kept) {

  public Reply {
    blocks = List.copyOf(blocks);
  }

  /** A reply that is not kept. */
  public Reply(Visibility visibility, List<Block> blocks, Outcome outcome) {
    this(visibility, blocks, outcome, null);
  }

  /** A public reply. */
  public static Reply of(Outcome outcome, Block... blocks) {
    return new Reply(Visibility.PUBLIC, List.of(blocks), outcome);
  }

  /**
   * What a question, a verdict or a poll says first of all; empty for any other reply.
   *
   * <p>An acknowledgement may stand before it, so it is the last of the texts that the reply begins
   * with.
   */
  public Optional<Block.Text> headline() {
    if (outcome instanceof Outcome.Answer || outcome instanceof Outcome.Notice) {
      return Optional.empty();
    }
    Stream<Block.Text> first =
        blocks.stream()
            .takeWhile(block -> block instanceof Block.Text || block instanceof Block.Notice)
            .filter(Block.Text.class::isInstance)
            .map(Block.Text.class::cast);
    // Of a closed poll the result follows the question.
    return outcome instanceof Outcome.Poll poll
        ? first.filter(text -> text.text().equals(poll.question())).findFirst()
        : first.reduce((before, last) -> last);
  }

  /** The same with a block before it. */
  public Reply with(Block first) {
    List<Block> all = new ArrayList<>(blocks);
    all.addFirst(first);
    return new Reply(visibility, all, outcome, kept);
  }

  /** The same for one person alone. */
  public Reply privately() {
    return new Reply(Visibility.PRIVATE, blocks, outcome, kept);
  }

  /** The same, kept under that id, or under none. */
  public Reply keptAs(@Nullable String id) {
    return new Reply(visibility, blocks, outcome, id);
  }

  /** The whole reply as plain text, with numbered citations at the end. */
  public String text() {
    return PlainText.of(this);
  }
}
