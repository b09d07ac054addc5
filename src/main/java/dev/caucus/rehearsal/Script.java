package dev.caucus.rehearsal;

import dev.caucus.knowledge.KnowledgeFailure;
import java.util.List;

/**
 * A {@code conversations.yml}.
 *
 * @param path where it stands, relative to the knowledge folder
 * @param conversations those that can be played
 * @param failures what is wrong with it, by line
 */
record Script(String path, List<Conversation> conversations, List<KnowledgeFailure> failures) {

  Script {
    conversations = List.copyOf(conversations);
    failures = List.copyOf(failures);
  }
}
