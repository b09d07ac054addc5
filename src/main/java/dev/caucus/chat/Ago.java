package dev.caucus.chat;

import java.time.Duration;

/** Tells in words how long something is ago. */
public final class Ago {

  private Ago() {}

  /**
   * Words for an age, in minutes, hours or days.
   *
   * @param key where the wordings stand, as {@code now}, {@code minutes}, {@code hours} and {@code
   *     days} below it
   */
  public static String say(String key, Duration age) {
    if (age.toMinutes() < 1) {
      return Wording.say(key + ".now");
    }
    if (age.toHours() < 1) {
      return Wording.say(key + ".minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? Wording.say(key + ".hours", age.toHours())
        : Wording.say(key + ".days", age.toDays());
  }
}
