package dev.caucus.poll.words;

import dev.caucus.chat.Wording;

/**
 * What is wrong with something that somebody typed.
 *
 * @param field the field of {@link PollForm} which it belongs to
 * @param message what is wrong and what to do about it, for whoever typed it
 */
public record Problem(String field, String message) {

  /** How much of somebody's own words is said back to them. */
  private static final int MOST_QUOTED = 60;

  static Problem of(String field, String key, Object... arguments) {
    return new Problem(field, Wording.say("poll.words." + key, arguments));
  }

  /** The words as they are said back, not longer than it takes to recognise them. */
  static String quoted(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= MOST_QUOTED) {
      return line;
    }
    boolean splits = Character.isHighSurrogate(line.charAt(MOST_QUOTED - 1));
    return line.substring(0, splits ? MOST_QUOTED - 1 : MOST_QUOTED) + "…";
  }
}
