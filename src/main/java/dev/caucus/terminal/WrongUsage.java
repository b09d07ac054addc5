package dev.caucus.terminal;

import dev.caucus.chat.Wording;

/** Arguments that nobody can obey; the message says why. */
final class WrongUsage extends Exception {

  private static final long serialVersionUID = 1;

  WrongUsage(String key, Object... arguments) {
    super(Wording.say(key, arguments));
  }
}
