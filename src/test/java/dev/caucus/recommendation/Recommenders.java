package dev.caucus.recommendation;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.NoKnowledge;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recommenders as the bot has them. */
public final class Recommenders {

  private Recommenders() {}

  /** A recommender on those articles and topics that keeps its dialogues in that database. */
  public static Recommender on(KnowledgeBase knowledge, JdbcClient database) {
    return on(knowledge, database, (topic, recommendation) -> Optional.empty());
  }

  /** A recommender that has nothing to recommend. */
  public static Recommender withoutTopics(JdbcClient database) {
    return on(new NoKnowledge(), database);
  }

  static Recommender on(KnowledgeBase knowledge, JdbcClient database, TeamVote vote) {
    return new Recommender(
        new Dialogues(new JdbcDialogueStore(database, Clock.systemUTC()), Clock.systemUTC()),
        new TopicFinder(knowledge),
        new DialogueWriter(knowledge, vote));
  }
}
