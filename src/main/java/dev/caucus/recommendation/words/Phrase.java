package dev.caucus.recommendation.words;

import java.util.List;

/**
 * Words that mean something together.
 *
 * @param words the words in order, or their stems
 * @param gaps how many other words may stand between them
 * @param meaning what they mean
 */
record Phrase<M>(List<String> words, int gaps, M meaning) {

  Phrase {
    words = List.copyOf(words);
  }

  /** A phrase of the language, which is said as it stands. */
  static <M> Phrase<M> exact(String text, M meaning) {
    return new Phrase<>(Tokenizer.phrase(text).stream().map(Token::word).toList(), 0, meaning);
  }

  static List<String> stems(List<Token> tokens) {
    return tokens.stream().map(Token::stem).toList();
  }
}
