package dev.caucus.poll.words;

import dev.caucus.chat.Wording;

/** Words about time that mean nothing, or more than one thing. */
final class Misread extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String message;

  Misread(String key, Object... arguments) {
    super(null, null, false, false);
    this.message = Wording.say("poll.words." + key, arguments);
  }

  /** What is wrong with them and what to do about it, for whoever typed them. */
  String message() {
    return message;
  }
}
