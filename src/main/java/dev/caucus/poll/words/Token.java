package dev.caucus.poll.words;

/**
 * A word, a number, a sign or a time zone in what somebody typed.
 *
 * @param text the word in lower case without apostrophes, the number's digits, the sign, or the
 *     zone's id
 * @param from where it begins in the text
 * @param to where the text goes on behind it
 * @param glued whether it stands right behind the token before it
 */
record Token(Kind kind, String text, int from, int to, boolean glued) {

  enum Kind {
    WORD,
    NUMBER,
    SIGN,
    ZONE
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isSign(String signs) {
    return kind == Kind.SIGN && signs.contains(text);
  }
}
