package dev.caucus.discord.components;

import dev.caucus.chat.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program text between fences, several if it is split, each of which holds whole lines. */
record Fence(String language, String code) implements Part.Text {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_+.#-]{1,30}");

  private static final String CLOSE = "\n```";

  /** A name that Discord could not take for one would be shown as code. */
  static Fence around(@Nullable String language, String code) {
    String name = language == null ? "" : language;
    return new Fence(
        LANGUAGE.matcher(name).matches() ? name : "", Characters.clean(code).stripTrailing());
  }

  @Override
  public int length() {
    return fenced(code).length();
  }

  @Override
  public List<String> pieces(int first, int others) {
    List<String> pieces = new ArrayList<>();
    String rest = code;
    int room = first;
    while (!Characters.isInvisible(rest)) {
      int fitting = fitting(rest, room - fenced("").length());
      int lastBreak = fitting == rest.length() ? 0 : rest.lastIndexOf('\n', fitting);
      int end = lastBreak > 0 ? lastBreak : fitting;
      String piece = rest.substring(0, end);
      if (!Characters.isInvisible(piece)) {
        pieces.add(fenced(piece));
      }
      rest = rest.substring(lastBreak > 0 ? end + 1 : end);
      room = others;
    }
    return pieces;
  }

  /** How much of the code fits, never ending inside a character. */
  private static int fitting(String code, int limit) {
    int at = 0;
    for (int cost = 0; at < code.length(); at += Character.charCount(code.codePointAt(at))) {
      cost += Markdown.cost(code.codePointAt(at));
      if (cost > limit) {
        return at;
      }
    }
    return at;
  }

  private String fenced(String piece) {
    return "```" + language + "\n" + Markdown.escapeCode(piece) + CLOSE;
  }
}
