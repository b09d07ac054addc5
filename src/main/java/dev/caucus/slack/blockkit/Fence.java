package dev.caucus.slack.blockkit;

import com.slack.api.model.block.SectionBlock;
import dev.caucus.chat.Characters;
import java.util.ArrayList;
import java.util.List;

/** Puts a program text into fences, several if it is long, each of which holds whole lines. */
final class Fence {

  private static final String OPEN = "```\n";
  private static final String CLOSE = "\n```";

  private static final int LIMIT = 3_000 - OPEN.length() - CLOSE.length();

  private Fence() {}

  static List<Part> around(String code) {
    String rest = Characters.clean(code).stripTrailing();
    List<Part> parts = new ArrayList<>();
    while (!Characters.isInvisible(rest)) {
      int fitting = fitting(rest);
      int lastBreak = fitting == rest.length() ? 0 : rest.lastIndexOf('\n', fitting);
      int end = lastBreak > 0 ? lastBreak : fitting;
      parts.add(part(rest.substring(0, end)));
      rest = rest.substring(lastBreak > 0 ? end + 1 : end);
    }
    return parts;
  }

  private static int fitting(String code) {
    int at = 0;
    int cost = 0;
    while (at < code.length()) {
      cost += Mrkdwn.cost(code.codePointAt(at));
      if (cost > LIMIT) {
        return at;
      }
      at += Character.charCount(code.codePointAt(at));
    }
    return at;
  }

  private static Part part(String code) {
    String fenced = OPEN + Mrkdwn.escapeCode(code) + CLOSE;
    return new Part(SectionBlock.builder().text(Texts.mrkdwn(fenced)).build(), code);
  }
}
