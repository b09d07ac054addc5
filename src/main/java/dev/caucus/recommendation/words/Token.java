package dev.caucus.recommendation.words;

import java.util.List;

/**
 * A word of a message.
 *
 * @param word in lower case and spelt right
 * @param stem what all its forms share
 * @param from where it begins in the message
 * @param to where it ends
 * @param before what stands between it and the word before
 */
record Token(String word, String stem, int from, int to, Break before) {

  /** How much punctuation parts two words. */
  enum Break {
    NONE,
    COMMA,
    SENTENCE
  }

  /** The same place of the message, read as another word. */
  Token as(String other, Break brokenBefore) {
    return new Token(other, Stems.of(other), from, to, brokenBefore);
  }

  /** The same word after another break. */
  Token after(Break other) {
    return new Token(word, stem, from, to, other);
  }

  static List<String> stems(List<Token> tokens) {
    return tokens.stream().map(Token::stem).toList();
  }

  boolean isBroken() {
    return before != Break.NONE;
  }
}
