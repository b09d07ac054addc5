package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import java.util.Collection;
import java.util.List;

/** Channels of several platforms in which the same polls are open. */
final class Bridges {

  private final List<List<ConversationRef>> bridges;

  Bridges(Collection<List<String>> bridges) {
    this.bridges =
        bridges.stream().map(ends -> ends.stream().map(Bridges::place).toList()).toList();
  }

  /** The channels that are bridged with one. */
  List<ConversationRef> beside(ConversationRef place) {
    return bridges.stream()
        .filter(ends -> ends.contains(place))
        .flatMap(List::stream)
        .filter(end -> !end.equals(place))
        .distinct()
        .toList();
  }

  private static ConversationRef place(String written) {
    String[] parts = written.strip().split(":", 2);
    return new ConversationRef(parts[0], parts[1]);
  }
}
