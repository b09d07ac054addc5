package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Criterion.Weight;
import dev.caucus.knowledge.DisputeCheck.Grade;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the disputes that topics note, with the sentences that their evidence names. */
final class NotedDisputes {

  private final KnowledgeBase knowledge;
  private final Map<String, Optional<Article>> articles = new HashMap<>();

  NotedDisputes(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Those of a topic; what is noted twice under one name is one dispute. */
  List<Dispute> of(Topic topic) {
    Map<String, Set<Side>> sides = new LinkedHashMap<>();
    for (Criterion.Dispute noted : noted(topic)) {
      sides
          .computeIfAbsent(noted.aspect(), aspect -> new LinkedHashSet<>())
          .addAll(sides(noted.evidence()));
    }
    List<Dispute> disputes = new ArrayList<>();
    sides.forEach((aspect, all) -> disputes.add(new Dispute(aspect, Grade.NOTED, distinct(all))));
    return disputes.stream().filter(dispute -> dispute.sides().size() > 1).toList();
  }

  /** What looks like a dispute and is none. */
  List<Dispute> dismissed(Topic topic) {
    return topic.dismissed().stream()
        .map(each -> new Dispute(each.aspect(), Grade.NOTED, sides(each.evidence())))
        .toList();
  }

  private static List<Criterion.Dispute> noted(Topic topic) {
    List<Criterion.Dispute> noted = new ArrayList<>(topic.disputes());
    for (Criterion criterion : topic.criteria()) {
      noted.addAll(criterion.disputes());
      for (Value value : criterion.values()) {
        noted.addAll(value.disputes());
        value.weights().forEach(weight -> noted.addAll(of(weight)));
      }
    }
    return noted;
  }

  /** What speaks for a weight, against what other places say. */
  private static List<Criterion.Dispute> of(Weight weight) {
    Criterion.Dispute disputed = weight.disputed();
    if (disputed == null) {
      return List.of();
    }
    List<Criterion.Evidence> all = new ArrayList<>(weight.evidence().subList(0, 1));
    all.addAll(disputed.evidence());
    return List.of(new Criterion.Dispute(disputed.aspect(), all));
  }

  private List<Side> sides(List<Criterion.Evidence> evidence) {
    return evidence.stream().flatMap(each -> side(each).stream()).toList();
  }

  private Optional<Side> side(Criterion.Evidence evidence) {
    return articles
        .computeIfAbsent(evidence.article(), knowledge::article)
        .flatMap(article -> side(article, evidence));
  }

  private static Optional<Side> side(Article article, Criterion.Evidence evidence) {
    for (Passage passage : article.passages()) {
      for (int i = 0; i < passage.sentences().size(); i++) {
        Side side = Side.of(article, passage, i);
        if (side.isMeantBy(evidence)) {
          return Optional.of(side);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Side> distinct(Set<Side> sides) {
    Map<Side.Place, Side> places = new LinkedHashMap<>();
    sides.forEach(side -> places.putIfAbsent(side.place(), side));
    return List.copyOf(places.values());
  }
}
