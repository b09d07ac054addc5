package dev.caucus.answer;

import dev.caucus.answer.Antonyms.Pole;
import dev.caucus.knowledge.DisputeCheck.Grade;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds sentences that say opposite things of the same, in two articles or in one. */
final class DisputeFinder {

  private final ClaimReader reader;
  private final TechnicalAnalyzer analyzer;

  DisputeFinder(TechnicalAnalyzer analyzer, English english) {
    this.reader = new ClaimReader(analyzer, english);
    this.analyzer = analyzer;
  }

  /** Two claims that oppose each other. */
  private record Pair(Claim one, Claim other, Grade grade) {}

  /**
   * The disputes among those sentences, the surest first; none between two others of one aspect.
   */
  List<Dispute> among(List<Side> sides, Subjects subjects) {
    Map<Pole, List<Claim>> byPole = new LinkedHashMap<>();
    Map<String, AnalysedPassage> analysed = new LinkedHashMap<>();
    for (Side side : sides) {
      AnalysedPassage passage =
          analysed.computeIfAbsent(
              side.found().key(), key -> AnalysedPassage.of(side.found(), analyzer, subjects));
      for (Claim claim : reader.in(side, passage, subjects)) {
        byPole.computeIfAbsent(claim.pole(), pole -> new ArrayList<>()).add(claim);
      }
    }
    Map<Set<Side.Place>, Dispute> disputes = new LinkedHashMap<>();
    pairs(byPole).stream()
        .sorted(Comparator.comparing(Pair::grade))
        .map(pair -> dispute(pair, subjects))
        .forEach(dispute -> disputes.putIfAbsent(dispute.places(), dispute));
    return List.copyOf(disputes.values());
  }

  private static List<Pair> pairs(Map<Pole, List<Claim>> byPole) {
    List<Pair> pairs = new ArrayList<>();
    byPole.forEach((pole, claims) -> {
      if (pole.first()) {
        for (Claim other : byPole.getOrDefault(pole.opposite(), List.of())) {
          for (Claim claim : claims) {
            @Nullable Grade grade = Opposition.between(claim, other);
            if (grade != null) {
              pairs.add(new Pair(claim, other, grade));
            }
          }
        }
      }
    });
    return pairs;
  }

  private Dispute dispute(Pair pair, Subjects subjects) {
    List<Side> sides = List.of(pair.one().side(), pair.other().side());
    return new Dispute(aspect(pair, subjects), pair.grade(), sides);
  }

  /** The row's label or the heading that tells what both speak of; else the nearest that tells. */
  private String aspect(Pair pair, Subjects subjects) {
    Set<String> shared = Opposition.shared(pair.one().near(), pair.other().near());
    List<String> titles = new ArrayList<>(titles(pair.one().side()));
    titles.addAll(titles(pair.other().side()));
    return titles.stream()
        .filter(title -> !Opposition.shared(shared, reader.stems(title, subjects)).isEmpty())
        .findFirst()
        .or(() ->
            titles.stream().filter(title -> !reader.stems(title, subjects).isEmpty()).findFirst())
        .orElse(pair.one().side().found().article().title());
  }

  private static List<String> titles(Side side) {
    List<String> titles = new ArrayList<>(side.found().passage().headings().reversed());
    if (!side.sentence().cells().isEmpty()) {
      titles.addFirst(side.sentence().cells().getFirst());
    }
    return titles;
  }
}
