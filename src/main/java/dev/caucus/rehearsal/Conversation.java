package dev.caucus.rehearsal;

import java.util.List;

/**
 * A conversation as somebody wrote it down.
 *
 * @param name what it is called in its file
 */
record Conversation(String name, List<Step> steps) {

  Conversation {
    steps = List.copyOf(steps);
  }
}
