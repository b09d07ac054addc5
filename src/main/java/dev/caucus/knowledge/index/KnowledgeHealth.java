package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Meaning;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while questions are answered from an index that follows the folder. */
final class KnowledgeHealth implements HealthIndicator {

  private final KnowledgeBase knowledge;
  private final FollowerThread follower;
  private final Meaning meaning;

  KnowledgeHealth(KnowledgeBase knowledge, FollowerThread follower, Meaning meaning) {
    this.knowledge = knowledge;
    this.follower = follower;
    this.meaning = meaning;
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
        .withDetail("meaning", meaning.state().name().toLowerCase(Locale.ROOT))
        .build();
  }
}
