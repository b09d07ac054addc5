package dev.caucus.discord.components;

import dev.caucus.chat.Wording;
import dev.caucus.conversation.AnswerToken;
import dev.caucus.conversation.AnswerToken.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;

/** What is offered below a reply. */
final class Offers {

  private Offers() {}

  /** What can be done with an answer. */
  static List<Part> about(String answer, Set<Offer> offers) {
    return Picks.rows(
        Stream.of(Offer.values())
            .filter(offers::contains)
            .flatMap(Offers::deeds)
            .map(deed -> button(deed, answer))
            .toList());
  }

  /** The parts with a button for own words, beside the last buttons if there is room. */
  static List<Part> withOwnWords(List<Part> parts) {
    Button words = Button.secondary(Ids.WORDS, Wording.say("discord.own-words"));
    List<Part> all = new ArrayList<>(parts);
    List<ActionRowChildComponent> row = new ArrayList<>();
    if (!parts.isEmpty()
        && parts.getLast() instanceof Part.Row(var children)
        && hasRoom(children)) {
      all.removeLast();
      row.addAll(children);
    }
    row.add(words);
    all.add(new Part.Row(row));
    return all;
  }

  private static boolean hasRoom(List<? extends ActionRowChildComponent> row) {
    return row.size() < Picks.ROW && row.getLast() instanceof Button;
  }

  private static Stream<Deed> deeds(Offer offer) {
    return switch (offer) {
      case RATE -> Stream.of(Deed.HELPFUL, Deed.UNHELPFUL);
      case SHARE -> Stream.of(Deed.SHARE);
      case DELETE -> Stream.of(Deed.DELETE);
      case OWN_WORDS -> Stream.of();
    };
  }

  private static Button button(Deed deed, String answer) {
    String name = deed.name().toLowerCase(Locale.ROOT);
    return Button.secondary(
        new AnswerToken(deed, answer).written(), Wording.say("discord.offer." + name));
  }
}
