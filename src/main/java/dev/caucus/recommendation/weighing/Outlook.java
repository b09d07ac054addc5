package dev.caucus.recommendation.weighing;

import dev.caucus.chat.Outcome.Strength;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Remaining.Open;
import java.util.List;
import java.util.Optional;

/** What the open criteria can still change about the verdict. */
public final class Outlook {

  /**
   * Information in bits that differs by less counts as the same; it is far above the noise of
   * floating-point sums and far below what makes a question worth while.
   */
  private static final double SAME = 1e-9;

  private final Remaining remaining;
  private final Thresholds thresholds;

  /**
   * The verdict so far, and the only one that can be settled, as all that is open can be skipped.
   */
  private final int winner;

  private final boolean settled;

  /** Looks ahead from these answers; those that the topic does not know count as not given. */
  public Outlook(Topic topic, Answers answers) {
    this.remaining = Ledger.remaining(topic, answers);
    this.thresholds = Thresholds.of(topic.lead());
    this.winner = thresholds.winner(remaining.fixed());
    this.settled = settles();
  }

  private boolean settles() {
    if (remaining.open().isEmpty()) {
      return true;
    }
    Bounds bounds = new Bounds(remaining);
    long lead = thresholds.verdict();
    boolean none = winner == remaining.options();
    return none ? bounds.noneLeads(lead) || tried() : bounds.leads(winner, lead);
  }

  /**
   * Whether trying all answers shows that none of more than two options gets ahead. That each of
   * them can get ahead of each other does not mean that it gets ahead of all others at once.
   */
  private boolean tried() {
    return remaining.options() > 2
        && Completions.skipsIncluded(remaining, thresholds).allWonBy(winner);
  }

  /** Whether no answer to the open criteria, and no skipping of them, changes the verdict. */
  public boolean settled() {
    return settled;
  }

  /**
   * The criteria, in the topic's order, that are neither answered nor skipped and that can still
   * move one option against another, by their own weights or by taking away another's.
   */
  public List<Criterion> open() {
    return remaining.open().stream().map(Open::criterion).toList();
  }

  /**
   * What to ask next: the criterion whose answer is expected to tell most about the verdict. Among
   * equals, the one that can move the options furthest apart; then the first one in the topic's
   * order. None if the verdict is settled.
   */
  public Optional<Criterion> next() {
    if (settled) {
      return Optional.empty();
    }
    Chances chances = new Chances(remaining, thresholds);
    int best = 0;
    for (int place = 1; place < remaining.open().size(); place++) {
      double more = chances.information(place) - chances.information(best);
      boolean same = Math.abs(more) < SAME;
      if (same ? remaining.swing(place) > remaining.swing(best) : more > 0) {
        best = place;
      }
    }
    return Optional.of(remaining.open().get(best).criterion());
  }

  /** How many more questions there can be at most; 0 if the verdict is settled. */
  public int atMost() {
    return settled ? 0 : remaining.open().size();
  }

  /**
   * How sure the verdict is. As long as the verdict itself is settled, this is the strength that it
   * has at least as likely as not with every open answer as likely as the next: questions that were
   * spared must not make a clear case look like a close one.
   */
  public Strength strength() {
    Strength soFar = thresholds.strength(thresholds.lead(remaining.fixed()));
    if (soFar == Strength.TOO_CLOSE || !settled || remaining.open().isEmpty()) {
      return soFar;
    }
    double clear = new Chances(remaining, thresholds.forClearCases()).of(winner);
    boolean even = Math.abs(clear - 0.5) < SAME;
    if (even) {
      return soFar;
    }
    return clear > 0.5 ? Strength.CLEAR : Strength.LEANING;
  }

  /**
   * Whether the verdict is, with every open answer as likely as the next, at least as likely to
   * stay as not.
   */
  boolean likelyStays() {
    return settled || new Chances(remaining, thresholds).of(winner) >= 0.5;
  }
}
