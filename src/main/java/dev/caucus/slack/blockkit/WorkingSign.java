package dev.caucus.slack.blockkit;

import dev.caucus.chat.Wording;

/** Says that an answer takes a while. */
public final class WorkingSign {

  private WorkingSign() {}

  /** The message that the answer takes the place of. */
  public static SlackMessage message() {
    return Messages.holding(Prose.ASIDE.of(Line.plain(Wording.say("slack.working")))).getFirst();
  }
}
