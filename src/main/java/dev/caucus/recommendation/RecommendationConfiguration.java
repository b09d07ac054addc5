package dev.caucus.recommendation;

import dev.caucus.chat.Counts;
import dev.caucus.chat.Counts.Counted;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.knowledge.KnowledgeBase;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RecommendationConfiguration {

  @Bean
  DialogueStore dialogueStore(JdbcClient jdbc, Clock clock) {
    return new JdbcDialogueStore(jdbc, clock);
  }

  @Bean
  PersonalRecords dialogueRecords(JdbcClient jdbc) {
    return new DialogueRecords(jdbc);
  }

  @Bean
  Recommender recommender(
      DialogueStore store, Clock clock, KnowledgeBase knowledge, ObjectProvider<TeamVote> vote) {
    TeamVote offered = vote.getIfAvailable(() -> (topic, recommendation) -> Optional.empty());
    return new Recommender(
        new Dialogues(store, clock),
        new TopicFinder(knowledge),
        new DialogueWriter(knowledge, offered));
  }

  @Bean
  Counts dialogueCounts(JdbcClient jdbc) {
    return () ->
        Map.of(
            Counted.UNFINISHED_DIALOGUES,
            count(jdbc, "dialogue where state in ('OPEN', 'PARKED')"),
            Counted.DIALOGUES,
            count(jdbc, "dialogue"));
  }

  private static long count(JdbcClient jdbc, String rows) {
    return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
  }
}
