package dev.caucus.knowledge;

import org.jspecify.annotations.Nullable;

/** Turns texts into vectors that lie the closer together the more alike their meaning is. */
public interface Meaning {

  /** Words alone. */
  Meaning NONE =
      new Meaning() {
        @Override
        public @Nullable Vector of(String text) {
          return null;
        }

        @Override
        public String model() {
          return "";
        }

        @Override
        public State state() {
          return State.OFF;
        }
      };

  /**
   * The vector of a text, of length 1, so that the product of two is their cosine; null where there
   * is none. May wait for the model to be loaded.
   */
  @Nullable Vector of(String text);

  /** Names what makes the vectors: those of another name cannot be compared. */
  String model();

  /** Whether there are vectors. */
  State state();

  /** Whether texts have vectors. */
  enum State {
    /** Switched off. */
    OFF,
    LOADING,
    READY,
    /** It cannot be loaded on this machine; the log says why. */
    UNAVAILABLE
  }
}
