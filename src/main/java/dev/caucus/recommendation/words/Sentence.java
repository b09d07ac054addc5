package dev.caucus.recommendation.words;

import java.util.List;

/**
 * A sentence of a message.
 *
 * @param tokens its words
 * @param asks whether it ends in a question mark
 * @param to where it ends in the message, with its punctuation
 */
record Sentence(List<Token> tokens, boolean asks, int to) {

  Sentence {
    tokens = List.copyOf(tokens);
  }
}
