package dev.caucus.answer;

import dev.caucus.knowledge.Passage.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses the few sentences that answer a question together. */
final class AnswerComposer {

  /** What a person reads without scrolling. */
  private static final int MOST = 3;

  /** Where options are compared there may be one more, so that each has its say. */
  private static final int MOST_COMPARED = 4;

  /** Whatever ranks below is not worth a look. */
  private static final int LOOKED_AT = 12;

  private final TermMatch match;

  AnswerComposer(TermMatch match) {
    this.match = match;
  }

  /** The chosen evidence in the order in which to show it; the first is the best. */
  List<Evidence> choose(Question question, List<Evidence> ranked) {
    List<Evidence> usable =
        ranked.stream().filter(evidence -> !evidence.isAboutOthers(question)).toList();
    if (usable.isEmpty()) {
      return List.of();
    }
    return question.compares()
        ? compared(question, usable)
        : Optional.ofNullable(question.apart())
            .map(apart -> toldApart(apart, usable))
            .filter(chosen -> !chosen.isEmpty())
            .orElseGet(() -> single(question, usable));
  }

  /** A sentence on both, or one on each; none if one of them is spoken of nowhere. */
  private List<Evidence> toldApart(Distinction apart, List<Evidence> usable) {
    Optional<Evidence> one = best(apart.one(), usable);
    Optional<Evidence> other = best(apart.other(), usable);
    if (one.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    List<Evidence> both =
        Stream.of(one.get(), other.get())
            .distinct()
            .sorted(Comparator.comparingDouble(Evidence::score).reversed())
            .toList();
    return sameList(both.getFirst(), both.getLast()) ? both.subList(0, 1) : both;
  }

  /**
   * The best of those that say most of a thing's name. A row of a table gives the values of things,
   * and seldom what they are.
   */
  private Optional<Evidence> best(Set<String> name, List<Evidence> usable) {
    return usable.stream()
        .filter(evidence -> usable.getFirst().score() - evidence.score() < Weights.WORTH_TELLING)
        .filter(evidence -> match.says(name, evidence.sentence()) > 0)
        .min(
            Comparator.comparing(
                    (Evidence evidence) -> evidence.found().passage().kind() == Kind.TABLE)
                .thenComparingInt(evidence -> -match.says(name, evidence.sentence())));
  }

  /** The best sentence, and others that add what it does not say, or are nearly as good. */
  private List<Evidence> single(Question question, List<Evidence> usable) {
    Evidence best = usable.getFirst();
    List<Evidence> chosen = new ArrayList<>(List.of(best));
    if (question.expects() == Expectation.CODE && best.isCode()) {
      return chosen;
    }
    for (Evidence next : usable.subList(1, Math.min(usable.size(), LOOKED_AT))) {
      if (chosen.size() == MOST) {
        break;
      }
      if (isWorthSaying(question, chosen, next) && !isRepetition(chosen, next)) {
        chosen.add(next);
      }
    }
    if (question.expects() == Expectation.REASON && chosen.stream().noneMatch(Evidence::fits)) {
      reasonBesides(best, usable)
          .or(() -> before(best, usable))
          .filter(reason -> !chosen.contains(reason))
          .ifPresent(reason -> chosen.add(1, reason));
    }
    return chosen.subList(0, Math.min(MOST, chosen.size()));
  }

  private boolean isWorthSaying(Question question, List<Evidence> chosen, Evidence next) {
    Evidence best = chosen.getFirst();
    double behind = best.score() - next.score();
    boolean adds =
        behind < Weights.STILL_GOOD && match.adds(question, chosen, next) > Weights.WORTH_ADDING;
    boolean alsoGood =
        (next.fits() || !question.requiresKind())
            && behind < Weights.NEARLY_AS_GOOD
            && next.coverage() > best.coverage() * Weights.AS_MUCH;
    return adds || alsoGood || isOtherSide(chosen, next);
  }

  /** What another article says of the same is worth hearing even where it says less. */
  private static boolean isOtherSide(List<Evidence> chosen, Evidence next) {
    Evidence best = chosen.getFirst();
    return isFromAnotherArticle(chosen, next)
        && next.score() > best.score() - Weights.OTHER_ARTICLE
        && next.coverage() > best.coverage() * Weights.AS_MUCH_ELSEWHERE;
  }

  /** The first reason that stands under the same heading. */
  private static Optional<Evidence> reasonBesides(Evidence best, List<Evidence> usable) {
    return usable.stream()
        .filter(Evidence::fits)
        .filter(evidence -> !evidence.sentence().text().endsWith(":"))
        .filter(evidence -> evidence.isOfArticle(best))
        .filter(evidence ->
            evidence.found().passage().headings().equals(best.found().passage().headings()))
        .findFirst();
  }

  /** For each option its best sentence, from each article that has something to say. */
  private List<Evidence> compared(Question question, List<Evidence> usable) {
    List<Evidence> chosen = new ArrayList<>();
    Evidence best = usable.getFirst();
    Set<String> said = new HashSet<>();
    for (Evidence next : usable) {
      if (chosen.size() == MOST_COMPARED) {
        break;
      }
      Set<String> says = says(question, next);
      boolean close =
          next.score() > best.score() - Weights.WORTH_COMPARING
              && next.coverage() >= best.coverage() * Weights.AS_MUCH;
      boolean heard = close || (!chosen.isEmpty() && isOtherSide(chosen, next));
      if (heard && !said.containsAll(says) && !isRepetition(chosen, next)) {
        chosen.add(next);
        said.addAll(says);
      }
    }
    return chosen;
  }

  /** Which article says something of which option. */
  private static Set<String> says(Question question, Evidence evidence) {
    Set<String> says = new HashSet<>();
    for (String option : question.options()) {
      if (evidence.subjects().contains(option)) {
        says.add(option + " " + evidence.found().article().id());
      }
    }
    if (says.isEmpty()) {
      says.add(evidence.found().article().id());
    }
    return says;
  }

  /** The same list twice, or much the same words. */
  private boolean isRepetition(List<Evidence> chosen, Evidence next) {
    return chosen.stream().anyMatch(evidence -> repeats(evidence, next));
  }

  private boolean repeats(Evidence chosen, Evidence next) {
    if (sameList(chosen, next)) {
      return true;
    }
    if (chosen.announces(next) || next.announces(chosen)) {
      return true;
    }
    double limit = chosen.isOfArticle(next) ? Weights.SAME_WORDS : Weights.SAME_WORDS_ELSEWHERE;
    return match.likeness(chosen.sentence(), next.sentence()) > limit;
  }

  /** A reason that does not say so stands right before what it is given for. */
  private static Optional<Evidence> before(Evidence best, List<Evidence> usable) {
    return usable.stream()
        .filter(evidence -> evidence.besides(best) && evidence.index() == best.index() - 1)
        .findFirst();
  }

  private static boolean sameList(Evidence one, Evidence other) {
    return one.besides(other) && one.found().passage().kind().isList();
  }

  private static boolean isFromAnotherArticle(List<Evidence> chosen, Evidence next) {
    return chosen.stream().noneMatch(evidence -> evidence.isOfArticle(next));
  }
}
