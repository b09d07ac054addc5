package dev.caucus.poll.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place among the tokens of a text, from which to read on or back to which to go. */
final class Cursor {

  /** What may stand between the words of a phrase, as in "yes/no" and "up-to-2". */
  private static final String SEAMS = "-_/‐‑";

  private final String text;
  private final List<Token> tokens;
  private int at;

  Cursor(String text) {
    this.text = text;
    this.tokens = Tokenizer.tokens(text);
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  boolean isAtEnd() {
    return at >= tokens.size();
  }

  /** The token that many behind the place. */
  Optional<Token> peek(int ahead) {
    return at + ahead < tokens.size() ? Optional.of(tokens.get(at + ahead)) : Optional.empty();
  }

  Optional<Token> next() {
    Optional<Token> next = peek(0);
    at += next.isPresent() ? 1 : 0;
    return next;
  }

  /** Steps over a sign, if one of these stands here. */
  boolean skip(String signs) {
    boolean there = peek(0).filter(token -> token.isSign(signs)).isPresent();
    at += there ? 1 : 0;
    return there;
  }

  /** Steps over a word, if it stands here. */
  boolean skipWord(String word) {
    boolean there = peek(0).filter(token -> token.isWord(word)).isPresent();
    at += there ? 1 : 0;
    return there;
  }

  /** Steps over the longest of the phrases that stands here, and gives its meaning. */
  Optional<String> phrase(Words words) {
    for (Map.Entry<List<String>, String> phrase : words.phrases().entrySet()) {
      int end = endOf(phrase.getKey());
      if (end > at) {
        at = end;
        return Optional.of(phrase.getValue());
      }
    }
    return Optional.empty();
  }

  private int endOf(List<String> phrase) {
    int place = at;
    for (int i = 0; i < phrase.size(); i++) {
      if (i > 0 && place < tokens.size() && tokens.get(place).isSign(SEAMS)) {
        place++;
      }
      if (place >= tokens.size() || !matches(phrase.get(i), place)) {
        return at;
      }
      place++;
    }
    return place;
  }

  private boolean matches(String word, int place) {
    Token token = tokens.get(place);
    return token.isWord(word)
        || (token.kind() == Token.Kind.ZONE
            && word.equalsIgnoreCase(text.substring(token.from(), token.to())));
  }

  /** The text since that mark, as it was typed. */
  String since(int mark) {
    return mark >= at ? "" : text.substring(tokens.get(mark).from(), tokens.get(at - 1).to());
  }

  /** What follows the place, as it was typed. */
  String rest() {
    return peek(0).map(token -> text.substring(token.from())).orElse("");
  }

  /** Steps over everything up to the next space, and gives it as it was typed. */
  String chunk() {
    int from = at;
    do {
      at++;
    } while (at < tokens.size() && tokens.get(at).glued());
    return since(from);
  }
}
