package dev.caucus.answer;

import dev.caucus.answer.Side.Place;
import dev.caucus.knowledge.DisputeCheck.Grade;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which dispute a question is about, if any. */
final class DisputeMatch {

  /** A question that says half of an aspect's words, and is answered by one of its sides. */
  private static final double HALF = 0.5;

  /** A question that hardly says anything but the aspect. */
  private static final double MOST = 0.6;

  /** A sentence that says much less of the question than the best one is about something else. */
  private static final double AS_MUCH = 0.75;

  /** So many sentences are compared with each other. */
  private static final int COMPARED = 40;

  private final KnownDisputes known;
  private final DisputeFinder finder;
  private final ClaimReader reader;
  private final TechnicalAnalyzer analyzer;

  DisputeMatch(KnownDisputes known, TechnicalAnalyzer analyzer, English english) {
    this.known = known;
    this.finder = new DisputeFinder(analyzer, english);
    this.reader = new ClaimReader(analyzer, english);
    this.analyzer = analyzer;
  }

  /**
   * The dispute that an answer has to show.
   *
   * @param answered whether the chosen evidence answers the question
   */
  Optional<Dispute> touched(
      Question question,
      List<Evidence> chosen,
      List<Evidence> ranked,
      boolean answered,
      Subjects subjects) {
    Set<Place> shown =
        answered ? chosen.stream().map(Side::place).collect(Collectors.toSet()) : Set.of();
    Optional<Dispute> noted =
        known.noted().stream()
            .filter(dispute -> isAsked(question, dispute, shown, subjects))
            .max(Comparator.comparingDouble(dispute -> mentioned(question, dispute, subjects)));
    return noted.or(
        () -> answered ? found(question, chosen, ranked, shown, subjects) : Optional.empty());
  }

  /** Whether one of its sides is the answer, or the question asks for nothing but its aspect. */
  private boolean isAsked(Question question, Dispute dispute, Set<Place> shown, Subjects subjects) {
    double mentioned = mentioned(question, dispute, subjects);
    boolean answers = dispute.places().stream().anyMatch(shown::contains);
    if (answers && mentioned >= HALF && isOnOptionsOf(question, dispute, subjects)) {
      return true;
    }
    return mentioned == 1
        && !question.namesUnknown()
        && (isGuess(question, subjects) || isOnOptionsOf(question, dispute, subjects))
        && covered(question, reader.stems(dispute.aspect(), subjects)) >= MOST;
  }

  /** Whether nobody named the options, but they were taken for those in question. */
  static boolean isGuess(Question question, Subjects subjects) {
    return question.compares() && subjects.in(question.text()).isEmpty();
  }

  /** Opposite claims among the sentences that say as much of the question as the best one. */
  private Optional<Dispute> found(
      Question question,
      List<Evidence> chosen,
      List<Evidence> ranked,
      Set<Place> shown,
      Subjects subjects) {
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    double enough = chosen.getFirst().coverage() * AS_MUCH;
    List<Side> sides =
        ranked.stream()
            .filter(evidence -> evidence.coverage() >= enough)
            .filter(evidence -> !evidence.isAboutOthers(question))
            .limit(COMPARED)
            .map(evidence -> new Side(evidence.found(), evidence.index()))
            .toList();
    return known.fresh(finder.among(sides, subjects)).stream()
        .filter(dispute -> dispute.grade() == Grade.LIKELY)
        .filter(dispute -> dispute.places().stream().anyMatch(shown::contains))
        .filter(dispute -> mentioned(question, dispute, subjects) > 0)
        .findFirst();
  }

  /** Whether one of its sides is about an option that was asked about. */
  boolean isOnOptionsOf(Question question, Dispute dispute, Subjects subjects) {
    Set<String> named = subjects.in(dispute.aspect());
    if (question.options().isEmpty()) {
      return named.isEmpty();
    }
    return named.isEmpty()
        ? dispute.sides().stream().anyMatch(side -> isAbout(question, side, subjects))
        : question.options().stream().anyMatch(named::contains);
  }

  /** Of those disputes, the ones on the options and aspects that a question names. */
  List<Dispute> named(Question question, List<Dispute> disputes, Subjects subjects) {
    List<Dispute> onOptions =
        disputes.stream()
            .filter(dispute ->
                question.options().isEmpty() || isOnOptionsOf(question, dispute, subjects))
            .toList();
    if (question.terms().stream().allMatch(QueryTerm::light)) {
      return onOptions;
    }
    List<Dispute> byName =
        onOptions.stream()
            .filter(dispute -> covered(question, reader.stems(dispute.aspect(), subjects)) >= HALF)
            .toList();
    return byName.isEmpty()
        ? onOptions.stream()
            .filter(dispute -> covered(question, said(dispute, subjects)) >= HALF)
            .toList()
        : byName;
  }

  /** The stems of the sides and of the headings above them. */
  private Set<String> said(Dispute dispute, Subjects subjects) {
    Set<String> stems = new HashSet<>();
    for (Side side : dispute.sides()) {
      stems.addAll(reader.stems(side.found().passage().headingPath(), subjects));
      stems.addAll(reader.stems(side.sentence().text(), subjects));
    }
    return stems;
  }

  /** Whether a sentence is about an option that was asked about. */
  boolean isAbout(Question question, Side side, Subjects subjects) {
    return options(List.of(side), subjects).stream().anyMatch(question.options()::contains);
  }

  /** The options that sentences are about. */
  List<String> options(List<Side> sides, Subjects subjects) {
    return sides.stream()
        .map(side ->
            AnalysedPassage.of(side.found(), analyzer, subjects).subjects().get(side.index()))
        .flatMap(Set::stream)
        .distinct()
        .toList();
  }

  /** What is about the same options as a dispute, or stands in the same articles. */
  List<Evidence> beside(List<Side> sides, List<Evidence> chosen, Subjects subjects) {
    List<String> options = options(sides, subjects);
    return chosen.stream()
        .filter(evidence ->
            evidence.subjects().isEmpty()
                ? sides.stream().anyMatch(side -> side.isOfArticle(evidence))
                : evidence.subjects().stream().anyMatch(options::contains))
        .toList();
  }

  /** The part of an aspect's words that a question says, in any form. */
  private double mentioned(Question question, Dispute dispute, Subjects subjects) {
    Set<String> aspect = reader.stems(dispute.aspect(), subjects);
    Set<String> said = new HashSet<>();
    question.terms().stream()
        .flatMap(term -> term.search().forms().stream())
        .forEach(form -> said.addAll(form.terms()));
    return aspect.isEmpty() ? 0 : (double) Opposition.shared(aspect, said).size() / aspect.size();
  }

  /** The part of a question, by weight and light words aside, that those stems say. */
  private static double covered(Question question, Set<String> stems) {
    double covered = 0;
    double weight = 0;
    for (QueryTerm term : question.terms()) {
      if (!term.light()) {
        weight += term.weight();
        covered += says(term, stems) ? term.weight() : 0;
      }
    }
    return weight == 0 ? 0 : covered / weight;
  }

  private static boolean says(QueryTerm term, Set<String> stems) {
    return term.search().forms().stream().anyMatch(form -> stems.containsAll(form.terms()));
  }
}
