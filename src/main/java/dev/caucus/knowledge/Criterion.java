package dev.caucus.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a choice depends on, and that people are asked about.
 *
 * @param id its name in outcomes
 * @param name what it is called in a verdict, for instance "Team's language"
 * @param question what people are asked
 * @param why what the answer is good for, told to those who ask back
 * @param cues words that mean this criterion as such, without saying which value
 * @param yes the value that a bare "yes" means, if any
 * @param no the value that a bare "no" means, and a cue that is denied; if any
 * @param unsure the value that "I do not know" means; without one it skips the criterion
 * @param several the value that two values at once mean, if any
 * @param values the answers that it has
 * @param disputes what the articles say different things about, whatever the answer is
 */
public record Criterion(
    String id,
    String name,
    String question,
    String why,
    List<String> cues,
    @Nullable String yes,
    @Nullable String no,
    @Nullable String unsure,
    @Nullable String several,
    List<Value> values,
    List<Dispute> disputes) {

  public Criterion {
    cues = List.copyOf(cues);
    values = List.copyOf(values);
    disputes = List.copyOf(disputes);
  }

  /** The value of that id. */
  public Optional<Value> value(String id) {
    return values.stream().filter(value -> value.id().equals(id)).findFirst();
  }

  /**
   * Whether any answer speaks for an option; a criterion without weights is asked only if the
   * weight of another one depends on it.
   */
  public boolean weighs() {
    return values.stream().anyMatch(value -> !value.weights().isEmpty());
  }

  /**
   * One answer to a criterion.
   *
   * @param id its name in outcomes
   * @param label what people read and pick
   * @param cues words that mean it wherever they are said
   * @param replies words that mean it only as the reply to this criterion's question
   * @param weights what it speaks for
   * @param disputes what the articles say different things about, if this is the answer
   */
  public record Value(
      String id,
      String label,
      List<String> cues,
      List<String> replies,
      List<Weight> weights,
      List<Dispute> disputes) {

    public Value {
      cues = List.copyOf(cues);
      replies = List.copyOf(replies);
      weights = List.copyOf(weights);
      disputes = List.copyOf(disputes);
    }
  }

  /**
   * How much an answer speaks for an option.
   *
   * @param option the option's id
   * @param weight how much, above 0
   * @param because the reason as a sentence, which the evidence says
   * @param evidence where the articles say it; never empty
   * @param unless the answer to another criterion under which it does not count, if any
   * @param disputed what other places say against it, if any do
   */
  public record Weight(
      String option,
      double weight,
      String because,
      List<Evidence> evidence,
      @Nullable Condition unless,
      @Nullable Dispute disputed) {

    public Weight {
      evidence = List.copyOf(evidence);
    }
  }

  /** That a criterion was answered with that value, both by id. */
  public record Condition(String criterion, String value) {}

  /**
   * Where an article says something.
   *
   * @param article the article's id
   * @param heading the headings above the place, outermost first, joined by {@code " › "}
   * @param quote words that stand there as they are, at least a part of one sentence, item or row
   */
  public record Evidence(String article, String heading, String quote) {

    /** Whether a passage stands right under those headings. */
    public boolean isUnder(Passage passage) {
      return oneLine(passage.headingPath()).equals(oneLine(heading));
    }

    /** Whether a sentence, item, row or cell holds the quoted words. */
    public boolean isSaidIn(Passage.Sentence sentence) {
      String words = oneLine(quote);
      return oneLine(sentence.text()).contains(words)
          || sentence.cells().stream().anyMatch(cell -> oneLine(cell).contains(words));
    }

    /** Files are written in lines; an article and a quote of it break in different places. */
    private static String oneLine(String text) {
      return text.strip().replaceAll("[\\s\\u00A0]+", " ");
    }
  }

  /**
   * Something about which the articles say different things.
   *
   * @param aspect what it is about, for instance "Speed of development"
   * @param evidence the places that disagree; for a dispute of a weight, those that say otherwise
   */
  public record Dispute(String aspect, List<Evidence> evidence) {

    public Dispute {
      evidence = List.copyOf(evidence);
    }
  }
}
