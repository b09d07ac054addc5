package dev.caucus.slack.blockkit;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.caucus.chat.Characters;
import dev.caucus.chat.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts blocks into as few messages as hold them. */
final class Messages {

  private static final int BLOCKS = 50;

  /** Slack refuses a message with some 13,200 characters of blocks, and documents no limit. */
  private static final int CHARACTERS = 12_000;

  /** Slack advises to stay below 4,000. */
  private static final int FALLBACK = 3_900;

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private Messages() {}

  static List<SlackMessage> holding(List<Part> parts) {
    List<SlackMessage> messages = new ArrayList<>();
    List<Part> open = new ArrayList<>();
    int characters = 0;
    for (Part part : parts) {
      int more = GSON.toJsonTree(part.block()).toString().length() + 1;
      if (open.size() == BLOCKS || (!open.isEmpty() && characters + more > CHARACTERS)) {
        messages.add(message(open));
        open.clear();
        characters = 0;
      }
      open.add(part);
      characters += more;
    }
    if (!open.isEmpty() || messages.isEmpty()) {
      messages.add(message(open));
    }
    return messages;
  }

  private static SlackMessage message(List<Part> parts) {
    List<LayoutBlock> blocks = parts.stream().map(Part::block).toList();
    String spoken =
        parts.stream()
            .map(Part::spoken)
            .filter(text -> !Characters.isInvisible(text))
            .collect(Collectors.joining("\n\n"));
    return new SlackMessage(fallback(spoken), blocks);
  }

  private static String fallback(String spoken) {
    if (spoken.isEmpty()) {
      return Wording.say("slack.fallback");
    }
    List<Line> lines = Line.of(new Span.Plain(spoken)).split(FALLBACK);
    String begun = Mrkdwn.escapeWithAddresses(lines.getFirst().text());
    return lines.size() == 1 ? begun : begun.stripTrailing() + " …";
  }
}
