package dev.caucus.answer;

import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what disagrees side by side, each with its source and date, and takes no side. */
final class DisputeAnswer {

  /** As many sentences as can be compared at a glance. */
  private static final int MOST = 4;

  private final StatementWriter statements;
  private final DisputeMatch match;

  DisputeAnswer(StatementWriter statements, DisputeMatch match) {
    this.statements = statements;
    this.match = match;
  }

  /** The sides, those about the options in question first, so that every article has its say. */
  List<Side> chosen(Question question, Dispute dispute, List<Evidence> ranked, Subjects subjects) {
    List<Side.Place> order = ranked.stream().map(Side::place).toList();
    List<Side> sides =
        dispute.sides().stream()
            .sorted(
                Comparator.comparing((Side side) -> !match.isAbout(question, side, subjects))
                    .thenComparingInt(side -> rank(order, side)))
            .toList();
    Map<String, List<Side>> byArticle = new LinkedHashMap<>();
    sides.forEach(side ->
        byArticle.computeIfAbsent(side.found().article().id(), id -> new ArrayList<>()).add(side));
    Set<Side> first = new LinkedHashSet<>();
    Shelves.inTurn(byArticle.values()).stream().limit(MOST).forEach(first::add);
    return List.copyOf(first);
  }

  private static int rank(List<Side.Place> order, Side side) {
    int rank = order.indexOf(side.place());
    return rank < 0 ? order.size() : rank;
  }

  /** The sides in words, and after them what else was chosen. */
  List<Statement> say(
      Question question, List<Side> sides, List<Evidence> chosen, Subjects subjects) {
    List<Side.Place> shown = sides.stream().map(Side::place).toList();
    Stream<Statement> said =
        sides.stream().map(side -> say(question, side, source(side.found().article()), subjects));
    Stream<Statement> besides =
        chosen.stream()
            .filter(evidence -> !shown.contains(Side.place(evidence)))
            .limit(Math.max(1, MOST - sides.size()))
            .map(evidence ->
                statements.write(
                    evidence, question, subjects, true, source(evidence.found().article())));
    return Stream.concat(said, besides).toList();
  }

  /** One aspect of several. */
  List<Statement> say(Question question, Dispute dispute, Subjects subjects) {
    return chosen(question, dispute, List.of(), subjects).stream()
        .map(side ->
            say(
                question,
                side,
                Wording.say(
                    "answer.dispute.side", dispute.aspect(), source(side.found().article())),
                subjects))
        .toList();
  }

  private Statement say(Question question, Side side, String label, Subjects subjects) {
    Evidence evidence = new Evidence(side.found(), side.index(), 0, 0, 0, false, Set.of(), 0);
    return statements.write(evidence, question, subjects, false, label);
  }

  private static String source(Article article) {
    return article.published() == null
        ? article.title()
        : Wording.say("answer.dispute.source", article.title(), article.published().toString());
  }
}
