package dev.caucus.recommendation;

import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome.Disputed;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Dispute;
import dev.caucus.knowledge.Criterion.Evidence;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.weighing.Weighing;
import dev.caucus.recommendation.weighing.Weighing.Support;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what the sources say different things about, as far as it touches a verdict. */
final class DisputeFinder {

  private final Topic topic;
  private final Answers answers;
  private final Weighing weighing;
  private final Sources sources;
  private final Map<String, Set<Evidence>> found = new LinkedHashMap<>();

  DisputeFinder(Topic topic, Answers answers, Weighing weighing, Sources sources) {
    this.topic = topic;
    this.answers = answers;
    this.weighing = weighing;
    this.sources = sources;
  }

  /** The disputes of the weights that count, of the answers, and of the criteria themselves. */
  List<Disputed> find() {
    for (Support support : weighing.supports()) {
      Dispute dispute = support.weight().disputed();
      if (dispute != null) {
        add(dispute.aspect(), support.weight().evidence().subList(0, 1));
        add(dispute.aspect(), dispute.evidence());
      }
    }
    for (Criterion criterion : topic.criteria()) {
      criterion.disputes().forEach(dispute -> add(dispute.aspect(), dispute.evidence()));
      answers
          .of(criterion.id())
          .flatMap(criterion::value)
          .ifPresent(value ->
              value.disputes().forEach(dispute -> add(dispute.aspect(), dispute.evidence())));
    }
    List<Disputed> disputes = new ArrayList<>();
    found.forEach((aspect, evidence) ->
        disputes.add(new Disputed(aspect, sources.cite(List.copyOf(evidence)))));
    return disputes;
  }

  /** What the sides say, in their own words. */
  static String sides(Disputed dispute) {
    Map<String, List<String>> sides = new LinkedHashMap<>();
    for (Citation citation : dispute.citations()) {
      sides.computeIfAbsent(citation.title(), title -> new ArrayList<>()).add(sentence(citation));
    }
    return sides.entrySet().stream()
        .map(side ->
            Wording.say("recommendation.side", side.getKey(), String.join(" ", side.getValue())))
        .collect(Collectors.joining("\n"));
  }

  /** Items and rows end without a full stop, and something else follows. */
  private static String sentence(Citation citation) {
    String quote = citation.quote();
    return quote.endsWith(".") ? quote : quote + ".";
  }

  private void add(String aspect, List<Evidence> evidence) {
    found.computeIfAbsent(aspect, key -> new LinkedHashSet<>()).addAll(evidence);
  }
}
