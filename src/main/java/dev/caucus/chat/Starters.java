package dev.caucus.chat;

import java.util.List;

/** Questions to begin a conversation with, for somebody who does not know yet what to ask. */
@FunctionalInterface
public interface Starters {

  /** A few questions that the articles answer right now, best first; possibly none. */
  List<String> questions();
}
