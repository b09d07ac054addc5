package dev.caucus.terminal;

import dev.caucus.chat.Choice;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the last reply offered, so that a reader picks it by its number. */
final class Offers {

  private final boolean numbered;
  private final List<Function<Origin, Turn>> offered = new ArrayList<>();

  private Offers(boolean numbered) {
    this.numbered = numbered;
  }

  /** Offers that can be picked in the next turn. */
  static Offers numbered() {
    return new Offers(true);
  }

  /** Offers where there is no next turn. */
  static Offers unnumbered() {
    return new Offers(false);
  }

  /** Takes down a choice and says how it reads. */
  String offer(Choice choice) {
    return offer(choice.label(), origin -> new Chose(origin, choice.token()));
  }

  /** The same, marked as one that was picked before. */
  String offerAgain(Choice choice, String mark) {
    return offer(choice.label() + " " + mark, origin -> new Chose(origin, choice.token()));
  }

  /** Takes down a question to go on with and says how it reads. */
  String offer(String question) {
    return offer(question, origin -> new Said(origin, question));
  }

  /** What a number in that line picks, if it picks anything. */
  Optional<Turn> picked(String line, Origin origin) {
    if (!line.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(line);
    return number >= 1 && number <= offered.size()
        ? Optional.of(offered.get(number - 1).apply(origin))
        : Optional.empty();
  }

  boolean areNumbered() {
    return numbered;
  }

  /** Forgets what was offered, before the next reply. */
  void clear() {
    offered.clear();
  }

  private String offer(String label, Function<Origin, Turn> turn) {
    offered.add(turn);
    return (numbered ? offered.size() + ") " : "- ") + label;
  }
}
