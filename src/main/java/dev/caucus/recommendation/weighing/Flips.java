package dev.caucus.recommendation.weighing;

import dev.caucus.chat.Outcome.Flip;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which single other answer would change the verdict.
 *
 * <p>Only what was answered or skipped is changed; what was never asked is no answer that somebody
 * could think over. The new verdict has to hold on the given answers and to be at least as likely
 * as not with the others.
 */
public final class Flips {

  private Flips() {}

  /** The flips of these answers, in the topic's order. */
  public static List<Flip> of(Topic topic, Answers answers) {
    Given given = new Given(topic, answers);
    List<Flip> flips = new ArrayList<>();
    for (Criterion criterion : topic.criteria()) {
      for (Value other : criterion.values()) {
        given
            .of(criterion)
            .filter(from -> !from.equals(other.id()))
            .flatMap(from -> flip(topic, answers, criterion.id(), from, other.id()))
            .ifPresent(flips::add);
      }
    }
    return flips;
  }

  private static Optional<Flip> flip(
      Topic topic, Answers answers, String criterion, String from, String to) {
    Answers changed = answers.with(criterion, to);
    String verdict = new Weighing(topic, changed).verdict();
    if (verdict.equals(new Weighing(topic, answers).verdict())) {
      return Optional.empty();
    }
    Outlook outlook = new Outlook(topic, changed);
    return outlook.likelyStays()
        ? Optional.of(new Flip(criterion, from, to, verdict, outlook.settled()))
        : Optional.empty();
  }
}
