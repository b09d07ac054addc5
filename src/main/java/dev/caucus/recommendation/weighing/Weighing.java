package dev.caucus.recommendation.weighing;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Criterion.Weight;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answers so far say for each option.
 *
 * <p>An option's score is the sum of the weights of the given answers for it; an open or skipped
 * criterion counts nothing, and neither does a weight whose {@code unless} holds. The verdict needs
 * the {@linkplain Topic.Lead lead} that the topic asks for.
 */
public final class Weighing {

  private final Thresholds thresholds;
  private final List<Support> supports;
  private final Map<String, Long> points;

  /** The options from the best to the worst; those that are equally good in the topic's order. */
  private final List<String> ranking;

  /** Weighs the options of a topic. Answers that the topic does not know count nothing. */
  public Weighing(Topic topic, Answers answers) {
    this.thresholds = Thresholds.of(topic.lead());
    this.supports = supports(topic, new Given(topic, answers));
    this.points = new LinkedHashMap<>();
    topic.options().forEach(option -> points.put(option.id(), 0L));
    supports.forEach(
        support -> points.merge(support.weight().option(), support.points(), Long::sum));
    this.ranking =
        topic.options().stream()
            .map(Option::id)
            .sorted(Comparator.comparingLong(this::points).reversed())
            .toList();
  }

  private static List<Support> supports(Topic topic, Given given) {
    List<Support> supports = new ArrayList<>();
    for (Criterion criterion : topic.criteria()) {
      given
          .value(criterion)
          .ifPresent(value ->
              value.weights().stream()
                  .filter(weight -> !given.holds(weight.unless()))
                  .filter(weight -> topic.option(weight.option()).isPresent())
                  .forEach(weight -> supports.add(new Support(criterion, value, weight))));
    }
    return supports;
  }

  /** How much speaks for each option, by its id, in the topic's order; never below 0. */
  public Map<String, Double> scores() {
    Map<String, Double> scores = new LinkedHashMap<>();
    points.forEach((option, sum) -> scores.put(option, Points.weight(sum)));
    return Collections.unmodifiableMap(scores);
  }

  /** The id of the option that is far enough ahead, or {@code either}. */
  public String verdict() {
    return strength() == Strength.TOO_CLOSE ? Outcome.Recommendation.EITHER : ranking.getFirst();
  }

  /** How sure the verdict is. */
  public Strength strength() {
    return thresholds.strength(leadInPoints());
  }

  /** By how much the best option is ahead of the next one; 0 if several are the best. */
  public double lead() {
    return Points.weight(leadInPoints());
  }

  /** The id of the option next to the best; none if several are the best. */
  public Optional<String> runnerUp() {
    return leadInPoints() == 0 ? Optional.empty() : ranking.stream().skip(1).findFirst();
  }

  /** Every weight that counts, in the order of the topic's criteria. */
  public List<Support> supports() {
    return Collections.unmodifiableList(supports);
  }

  private long leadInPoints() {
    return placed(0) - placed(1);
  }

  private long placed(int place) {
    return place < ranking.size() ? points(ranking.get(place)) : 0;
  }

  private long points(String option) {
    return points.getOrDefault(option, 0L);
  }

  /**
   * An answer that speaks for an option.
   *
   * @param criterion what was asked
   * @param value the answer
   * @param weight what it counts
   */
  public record Support(Criterion criterion, Value value, Weight weight) {

    private long points() {
      return Points.of(weight.weight());
    }
  }
}
