package dev.caucus.chat;

import java.util.Map;

/** What a part of the bot counts for those who run it; each part publishes its own. */
@FunctionalInterface
public interface Counts {

  /** How many there are right now, by what it is; nothing that leads to anybody. */
  Map<Counted, Long> counts();

  /** What is counted. */
  enum Counted {
    OPEN_POLLS("openPolls"),
    POLLS("polls"),
    BALLOTS("ballots"),
    UNFINISHED_DIALOGUES("unfinishedDialogues"),
    DIALOGUES("dialogues");

    private final String key;

    Counted(String key) {
      this.key = key;
    }

    /** What programs and the wording call it. */
    public String key() {
      return key;
    }
  }
}
