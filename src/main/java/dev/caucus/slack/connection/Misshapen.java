package dev.caucus.slack.connection;

/** A payload does not tell what it has to; sending it again would not help. */
public final class Misshapen extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** For whatever went wrong as the payload was read. */
  public Misshapen(RuntimeException cause) {
    super(cause);
    setStackTrace(cause.getStackTrace());
  }
}
