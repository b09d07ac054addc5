package dev.caucus.knowledge;

import dev.caucus.knowledge.Criterion.Dispute;
import java.util.List;
import java.util.Optional;

/**
 * What a choice between options is about.
 *
 * @param id the name of its folder
 * @param title what people read
 * @param options what is chosen from
 * @param lead how far ahead an option has to be
 * @param criteria what the choice depends on; empty if the topic only names its options
 * @param disputes what the articles say different things about, whatever is chosen
 * @param dismissed what looks like a dispute and is none
 */
public record Topic(
    String id,
    String title,
    List<Option> options,
    Lead lead,
    List<Criterion> criteria,
    List<Dispute> disputes,
    List<Dispute> dismissed) {

  public Topic {
    options = List.copyOf(options);
    criteria = List.copyOf(criteria);
    disputes = List.copyOf(disputes);
    dismissed = List.copyOf(dismissed);
  }

  /** A topic whose articles agree, as far as it knows. */
  public Topic(String id, String title, List<Option> options, Lead lead, List<Criterion> criteria) {
    this(id, title, options, lead, criteria, List.of(), List.of());
  }

  /** A topic that only names its options. */
  public Topic(String id, String title, List<Option> options) {
    this(id, title, options, Lead.DEFAULT, List.of());
  }

  /** Whether it can lead somebody to a recommendation. */
  public boolean recommends() {
    return !criteria.isEmpty();
  }

  /** Whether the answer to a criterion can matter: by its weights, or under which others count. */
  public boolean isAsked(Criterion criterion) {
    return criterion.weighs()
        || criteria.stream()
            .flatMap(other -> other.values().stream())
            .flatMap(value -> value.weights().stream())
            .anyMatch(weight ->
                weight.unless() != null && weight.unless().criterion().equals(criterion.id()));
  }

  /** The option of that id. */
  public Optional<Option> option(String id) {
    return options.stream().filter(option -> option.id().equals(id)).findFirst();
  }

  /** The criterion of that id. */
  public Optional<Criterion> criterion(String id) {
    return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
  }

  /**
   * One of the things that are chosen from.
   *
   * @param id its name in settings and outcomes
   * @param name what people read
   * @param also other names that people use for it
   */
  public record Option(String id, String name, List<String> also) {

    public Option {
      also = List.copyOf(also);
    }
  }

  /**
   * How far the best option has to be ahead of the next one, in the unit of the weights.
   *
   * @param verdict the smallest lead that gives a verdict; with less it is too close to call
   * @param clear a larger lead than this is a clear case; up to it the verdict only leans
   */
  public record Lead(double verdict, double clear) {

    /** For a topic that does not say. */
    public static final Lead DEFAULT = new Lead(3, 4);
  }
}
