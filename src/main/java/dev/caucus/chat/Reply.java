package dev.caucus.chat;

import java.util.List;

/** What the bot says to a turn; an adapter renders it whole, split if need be. */
public record Reply(Visibility visibility, List<Block> blocks, Outcome outcome) {

  public Reply {
    blocks = List.copyOf(blocks);
  }

  /** A public reply. */
  public static Reply of(Outcome outcome, Block... blocks) {
    return new Reply(Visibility.PUBLIC, List.of(blocks), outcome);
  }

  /** The whole reply as plain text, with numbered citations at the end. */
  public String text() {
    return PlainText.of(this);
  }
}
