package dev.caucus.gaps;

/** In what way the articles failed a question. */
public enum Kind {
  /** They do not say it. */
  UNKNOWN,
  /** They were quoted, and somebody found that it did not help. */
  UNHELPFUL
}
