package dev.caucus.web;

import dev.caucus.chat.Wording;
import java.time.Duration;

/** Tells in words how long something is ago. */
final class Ago {

  private Ago() {}

  static String in(Duration age) {
    if (age.toMinutes() < 1) {
      return Wording.say("web.index.ago.now");
    }
    if (age.toHours() < 1) {
      return Wording.say("web.index.ago.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? Wording.say("web.index.ago.hours", age.toHours())
        : Wording.say("web.index.ago.days", age.toDays());
  }
}
