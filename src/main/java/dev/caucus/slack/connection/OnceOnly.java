package dev.caucus.slack.connection;

/** Tells whether something happens for the first time, on whichever replica. */
@FunctionalInterface
public interface OnceOnly {

  /** True for the first call with this key, and false ever after. */
  boolean first(String key);
}
