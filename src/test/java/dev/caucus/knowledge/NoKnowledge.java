package dev.caucus.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A folder without articles and topics. */
public class NoKnowledge implements KnowledgeBase {

  @Override
  public KnowledgeStatus status() {
    return new KnowledgeStatus(0, 0, null, Instant.EPOCH, List.of(), null);
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
