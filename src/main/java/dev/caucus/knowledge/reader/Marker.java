package dev.caucus.knowledge.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What begins a line of plain text that is an item of a list.
 *
 * @param number the number; 0 for a bullet
 * @param text the item's text behind it; empty if it stands on the next line
 */
record Marker(int number, String text) {

  private static final Pattern BULLET =
      Pattern.compile("(?:[•◦▪‣●○■□➤✓✔∙]\\s*|[-*+–·](?:\\s+|$))(.*)");

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})[.)](?:\\s+(.*)|$)");

  /** The marker of a line without its indent; null if it has none. */
  static @Nullable Marker of(String line) {
    Matcher number = NUMBER.matcher(line);
    if (number.matches()) {
      String text = number.group(2);
      return new Marker(Integer.parseInt(number.group(1)), text == null ? "" : text);
    }
    Matcher bullet = BULLET.matcher(line);
    return bullet.matches() ? new Marker(0, bullet.group(1)) : null;
  }

  boolean isNumber() {
    return number > 0;
  }

  /** Whether both belong to one list, by their kind. */
  boolean isLike(Marker other) {
    return isNumber() == other.isNumber();
  }
}
