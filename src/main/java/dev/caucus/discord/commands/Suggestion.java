package dev.caucus.discord.commands;

/**
 * Something that is offered to somebody who types.
 *
 * @param name what they read, at most {@value #LONGEST} characters
 * @param value what is sent when they choose it, at most {@value #LONGEST} characters
 */
public record Suggestion(String name, String value) {

  /** Discord's limit for a choice, in characters. */
  static final int LONGEST = 100;

  private static final String CUT = "…";

  public Suggestion {
    if (name.isBlank() || name.length() > LONGEST || value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("no choice that Discord takes");
    }
  }

  /** Something with a name of any length, which is cut after a word if it has to be. */
  static Suggestion named(String name, String value) {
    return new Suggestion(name.length() > LONGEST ? cut(name) : name, value);
  }

  private static String cut(String name) {
    String beginning = name.substring(0, LONGEST - CUT.length() + 1);
    int space = beginning.lastIndexOf(' ');
    return space > 0
        ? beginning.substring(0, space).stripTrailing() + CUT
        : withoutHalf(beginning.substring(0, LONGEST - CUT.length())) + CUT;
  }

  /** Without a last character of which only the first half is left. */
  private static String withoutHalf(String text) {
    return Character.isHighSurrogate(text.charAt(text.length() - 1))
        ? text.substring(0, text.length() - 1)
        : text;
  }
}
