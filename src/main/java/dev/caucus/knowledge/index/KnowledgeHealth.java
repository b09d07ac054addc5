package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while questions are answered from an index that follows the folder. */
final class KnowledgeHealth implements HealthIndicator {

  private final KnowledgeBase knowledge;
  private final FollowerThread follower;

  KnowledgeHealth(KnowledgeBase knowledge, FollowerThread follower) {
    this.knowledge = knowledge;
    this.follower = follower;
  }

  @Override
  public Health health() {
    KnowledgeStatus status = knowledge.status();
    var failures = follower.failures();
    Health.Builder health = failures.isEmpty() ? Health.up() : Health.down();
    failures.forEach(failure -> health.withDetail("reason", failure.toString()));
    return health
        .withDetail("articles", status.articles())
        .withDetail("passages", status.passages())
        .withDetail("failures", status.failures().size())
        .build();
  }
}
