package dev.caucus.recommendation;

import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome;
import dev.caucus.knowledge.Topic;
import java.util.Optional;

/** Puts a verdict to the vote; offered with each verdict as long as somebody provides it. */
@FunctionalInterface
public interface TeamVote {

  /** What to press in order to let the team vote on that; empty if it cannot vote there. */
  Optional<Choice> offer(Topic topic, Outcome.Recommendation recommendation);
}
