package dev.caucus.answer;

/** Tells how far the confidence can be relied on, for those who run the bot. */
@FunctionalInterface
public interface Reliability {

  /** What is known for the articles as they are served; nothing until it was measured. */
  Calibration calibration();
}
