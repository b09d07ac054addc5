package dev.caucus.poll;

import dev.caucus.store.Fingerprint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a poll stands for; it travels in the platform's message, so nothing that it says
 * is trusted.
 *
 * @param deed what to do
 * @param id the id of the poll, or of the draft
 * @param option which option is meant, counted from 0; negative if none is
 * @param mark tells the option from another that takes its place when the poll is changed; empty
 *     where that does not matter
 */
record PollToken(Deed deed, String id, int option, String mark) {

  /** Enough to tell options apart that stood in the same place. */
  private static final int MARK = 4;

  private static final int NONE = -1;

  private static final Pattern FORM =
      Pattern.compile(
          "p:(?<deed>[a-z]):(?<id>[0-9a-f]{12})(?::(?<option>[0-9]{1,3})(?::(?<mark>[0-9a-f]{4}))?)?");

  PollToken(Deed deed, String id) {
    this(deed, id, NONE, "");
  }

  /** A click on an option of a poll as it is now. */
  static PollToken of(Deed deed, Poll poll, int option) {
    return new PollToken(deed, poll.id(), option, mark(poll, option));
  }

  private static String mark(Poll poll, int option) {
    return Fingerprint.of(poll.plan().options().get(option)).substring(0, MARK);
  }

  /** Whether the poll has so many options. */
  boolean exists(Poll poll) {
    return option >= 0 && option < poll.plan().options().size();
  }

  /** Whether that is still the option which the button named. */
  boolean names(Poll poll) {
    return exists(poll) && (mark.isEmpty() || mark.equals(mark(poll, option)));
  }

  /** What a written token stands for; empty if it is not about a poll. */
  static Optional<PollToken> read(String written) {
    Matcher token = FORM.matcher(written);
    if (!token.matches()) {
      return Optional.empty();
    }
    int option = token.group("option") == null ? NONE : Integer.parseInt(token.group("option"));
    String mark = token.group("mark") == null ? "" : token.group("mark");
    return Deed.of(token.group("deed"))
        .map(deed -> new PollToken(deed, token.group("id"), option, mark));
  }

  /** Whether it changes a ballot. */
  boolean isVote() {
    return deed == Deed.VOTE || deed == Deed.CHOOSE || deed == Deed.WITHDRAW;
  }

  String written() {
    String token = "p:" + deed.letter + ":" + id;
    boolean choice = deed == Deed.VOTE || deed == Deed.CHOOSE;
    return choice ? token + ":" + option + (mark.isEmpty() ? "" : ":" + mark) : token;
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
