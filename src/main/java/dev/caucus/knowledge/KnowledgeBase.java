package dev.caucus.knowledge;

import java.util.List;
import java.util.Optional;

/** What the bot knows: the articles as they are served right now. */
public interface KnowledgeBase {

  /** How the index stands. */
  KnowledgeStatus status();

  /** The served articles by title, without their passages. */
  List<Article> articles();

  /** A served article with its passages in order, by {@link Article#id()}. */
  Optional<Article> article(String id);

  /**
   * The topics whose options have names; without criteria as long as anything is wrong with them.
   */
  List<Topic> topics();
}
