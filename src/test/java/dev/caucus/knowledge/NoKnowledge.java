package dev.caucus.knowledge;

import java.util.List;
import java.util.Optional;

/** A folder without articles and topics. */
public final class NoKnowledge implements KnowledgeBase {

  @Override
  public KnowledgeStatus status() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Article> articles() {
    return List.of();
  }

  @Override
  public Optional<Article> article(String id) {
    return Optional.empty();
  }

  @Override
  public List<Topic> topics() {
    return List.of();
  }
}
