package dev.caucus.terminal;

import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Commanded;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Said;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a typed line as what it means: a command with a slash, or a saying. */
final class TypedTurn {

  private static final Pattern COMMAND =
      Pattern.compile("/(\\p{L}[\\p{L}\\p{N}_-]*)(?:\\s+(.*))?", Pattern.DOTALL);

  private TypedTurn() {}

  static Turn of(Origin origin, String line) {
    Matcher command = COMMAND.matcher(line);
    if (!command.matches()) {
      return new Said(origin, line);
    }
    String arguments = command.group(2) == null ? "" : command.group(2);
    return new Commanded(origin, command.group(1).toLowerCase(Locale.ROOT), arguments);
  }
}
