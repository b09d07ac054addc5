package dev.caucus.web;

/** The turn's event was answered before; its replies went to whoever sent it first. */
final class TurnTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
