package dev.caucus.discord.components;

import dev.caucus.chat.Wording;
import dev.caucus.discord.components.Prose.Look;
import java.util.List;
import java.util.OptionalInt;

/** Says that an answer takes a while. */
public final class WorkingSign {

  private WorkingSign() {}

  /** The message that the answer takes the place of. */
  public static DiscordMessage message() {
    Prose sign = new Prose(Look.ASIDE, Line.of(Wording.say("discord.working")));
    return Messages.holding(List.of(sign), OptionalInt.empty()).getFirst();
  }
}
