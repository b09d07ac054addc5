package dev.caucus.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button below an answer stands for; it travels in the platform's message, so nothing that
 * it says is trusted.
 *
 * @param deed what to do
 * @param answer the {@link GivenAnswer#id() answer's id}
 * @param position which of the answer's suggestions is meant, counted from 0; 0 for anything else
 */
public record AnswerToken(Deed deed, String answer, int position) {

  private static final Pattern FORM =
      Pattern.compile("a:(?<deed>[a-z]):(?<answer>[0-9a-f]{12})(?::(?<position>[0-9]{1,2}))?");

  /** A token that is not about a suggestion. */
  public AnswerToken(Deed deed, String answer) {
    this(deed, answer, 0);
  }

  /** What a written token stands for; empty if it is not about an answer. */
  public static Optional<AnswerToken> read(String written) {
    Matcher token = FORM.matcher(written);
    if (!token.matches()) {
      return Optional.empty();
    }
    int position = token.group("position") == null ? 0 : Integer.parseInt(token.group("position"));
    return Deed.of(token.group("deed"))
        .map(deed -> new AnswerToken(deed, token.group("answer"), position));
  }

  /** The token as it is written. */
  public String written() {
    String token = "a:" + deed.letter + ":" + answer;
    return deed == Deed.ASK ? token + ":" + position : token;
  }

  /** What can be done with an answer. */
  public enum Deed {
    /** Saying that it was helpful. */
    HELPFUL("u"),
    /** Saying that it was not. */
    UNHELPFUL("d"),
    /** Showing everybody what only the asker sees. */
    SHARE("s"),
    /** Removing it. */
    DELETE("x"),
    /** Asking what it suggests to ask next. */
    ASK("q");

    private final String letter;

    Deed(String letter) {
      this.letter = letter;
    }

    private static Optional<Deed> of(String letter) {
      for (Deed deed : values()) {
        if (deed.letter.equals(letter)) {
          return Optional.of(deed);
        }
      }
      return Optional.empty();
    }
  }
}
