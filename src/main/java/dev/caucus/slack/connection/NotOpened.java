package dev.caucus.slack.connection;

/** A connection could not be opened. */
final class NotOpened extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  NotOpened(Refusal refusal, Throwable cause) {
    super(refusal.code(), cause);
    this.refusal = refusal;
  }

  NotOpened(Refusal refusal) {
    super(refusal.code());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
