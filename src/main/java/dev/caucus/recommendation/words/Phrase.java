package dev.caucus.recommendation.words;

import java.util.List;

/**
 * Words that mean something together.
 *
 * @param tokens the words in order
 * @param gaps how many other words may stand between them
 * @param meaning what they mean
 */
record Phrase<M>(List<Token> tokens, int gaps, M meaning) {

  Phrase {
    tokens = List.copyOf(tokens);
  }

  /** A phrase of the language, which is said as it stands. */
  static <M> Phrase<M> exact(String text, M meaning) {
    return new Phrase<>(Tokenizer.phrase(text), 0, meaning);
  }
}
