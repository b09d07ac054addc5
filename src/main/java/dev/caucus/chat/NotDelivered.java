package dev.caucus.chat;

/** A platform did not take a message. */
public final class NotDelivered extends RuntimeException {

  private final Reason reason;

  /**
   * A refusal.
   *
   * @param detail the platform's own code for it, fit for a log: never what the message says
   */
  public NotDelivered(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /** Why it was not taken. */
  public Reason reason() {
    return reason;
  }

  /** What somebody can do about it depends on why. */
  public enum Reason {
    /** The bot is not where the message should go: somebody has to invite it. */
    NOT_A_MEMBER,
    /** The place or the message is gone. */
    GONE,
    /** The bot may not do that: whoever runs it has to give it the right. */
    NOT_ALLOWED,
    /** The platform could not be reached, or failed. */
    UNREACHABLE
  }
}
