package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeCheck;
import dev.caucus.knowledge.KnowledgeSettings;
import dev.caucus.knowledge.Meaning;
import dev.caucus.store.DataFolder;
import dev.caucus.store.HealthSince;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.CRC32;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

  /** Long enough for a small folder, short enough for somebody who waits for the first page. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

  @Bean
  FollowerThread knowledgeFollower(
      KnowledgeSettings settings, DataFolder data, Meaning meaning, Clock clock)
      throws IOException {
    Path root = settings.path().toAbsolutePath().normalize();
    FolderFollower follower =
        new FolderFollower(root, IndexStorage.in(indexOf(root, data)), meaning, clock);
    FollowerThread thread = new FollowerThread(follower, new BuildReport(clock));
    thread.start(FIRST_LOOK);
    return thread;
  }

  /** Each knowledge folder has an index of its own, so that trying another one costs nothing. */
  private static Path indexOf(Path root, DataFolder data) {
    CRC32 checksum = new CRC32();
    checksum.update(root.toString().getBytes(StandardCharsets.UTF_8));
    return data.resolve("index").resolve("%08x".formatted(checksum.getValue()));
  }

  @Bean
  LuceneKnowledgeBase knowledgeBase(FollowerThread follower, Meaning meaning) {
    return new LuceneKnowledgeBase(follower, meaning);
  }

  @Bean
  KnowledgeCheck knowledgeCheck(KnowledgeSettings settings, Clock clock) {
    return new FolderCheck(settings.path().toAbsolutePath().normalize(), clock);
  }

  @Bean
  HealthIndicator knowledgeHealthIndicator(
      KnowledgeBase knowledge, FollowerThread follower, Meaning meaning, Clock clock) {
    return new HealthSince(new KnowledgeHealth(knowledge, follower, meaning), clock);
  }
}
