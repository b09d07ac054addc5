package dev.caucus.web;

/** A turn that cannot be taken; its message tells the sender what to change. */
final class BadTurn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadTurn(String message) {
    super(message);
  }
}
