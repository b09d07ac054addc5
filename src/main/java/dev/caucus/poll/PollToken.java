package dev.caucus.poll;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a poll stands for; it travels in the platform's message, so nothing that it says
 * is trusted.
 *
 * @param deed what to do
 * @param id the id of the poll, or of the draft
 * @param option which option is meant, counted from 0; 0 for anything else
 */
record PollToken(Deed deed, String id, int option) {

  private static final Pattern FORM =
      Pattern.compile("p:(?<deed>[a-z]):(?<id>[0-9a-f]{12})(?::(?<option>[0-9]{1,3}))?");

  PollToken(Deed deed, String id) {
    this(deed, id, 0);
  }

  /** What a written token stands for; empty if it is not about a poll. */
  static Optional<PollToken> read(String written) {
    Matcher token = FORM.matcher(written);
    if (!token.matches()) {
      return Optional.empty();
    }
    int option = token.group("option") == null ? 0 : Integer.parseInt(token.group("option"));
    return Deed.of(token.group("deed")).map(deed -> new PollToken(deed, token.group("id"), option));
  }

  /** Whether it changes a ballot. */
  boolean isVote() {
    return deed == Deed.VOTE || deed == Deed.CHOOSE || deed == Deed.WITHDRAW;
  }

  String written() {
    String token = "p:" + deed.letter + ":" + id;
    return deed == Deed.VOTE || deed == Deed.CHOOSE ? token + ":" + option : token;
  }

  /** What can be done with a poll. */
  enum Deed {
    /** Naming an option on one's ballot, or taking it back where there can be several. */
    VOTE("v"),
    /** The same on one's own ballot, which is shown again. */
    CHOOSE("b"),
    /** Taking one's ballot back. */
    WITHDRAW("w"),
    /** Looking at one's ballot. */
    MINE("m"),
    /** Looking at how the poll stands. */
    SHOW("s"),
    /** Filling in the form for another option. */
    ADD("a"),
    /** Looking at what its creator can do. */
    MANAGE("g"),
    /** Closing it. */
    CLOSE("c"),
    /** Opening it again. */
    REOPEN("o"),
    /** Filling in the form that changes it. */
    EDIT("e"),
    /** Asking for it to be removed. */
    DELETE("d"),
    /** Removing it. */
    DELETE_SURELY("y"),
    /** Reminding those who have not voted. */
    REMIND("r"),
    /** Taking home the votes as a table. */
    EXPORT("x"),
    /** Not repeating it any more. */
    STOP("t"),
    /** Never being reminded again. */
    REFUSE("n"),
    /** Posting a draft. */
    POST("p"),
    /** Filling in the form of a draft again. */
    CHANGE("f"),
    /** Throwing a draft away. */
    DISCARD("k"),
    /** Making a draft of one's own from what somebody prepared. */
    ADOPT("q");

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
