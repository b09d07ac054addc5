package dev.caucus.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions together that ask much the same.
 *
 * <p>The most asked lead: each question joins the leader that it is most like, or leads itself if
 * it is like none. So a cluster never grows from likeness to likeness into something else.
 */
final class Clusters {

  /**
   * From here on two questions ask the same: with the stems of {@link StemLikeness}, half of what
   * they say, counted by weight.
   */
  static final double SAME = 0.5;

  /** Each is compared with every leader; these take less than a second. */
  private static final int MOST_QUESTIONS = 5_000;

  private static final Comparator<GapCluster> MOST_FIRST =
      Comparator.comparingInt(GapCluster::times)
          .thenComparing(GapCluster::newest)
          .reversed()
          .thenComparing(GapCluster::question);

  private final Likeness likeness;

  Clusters(Likeness likeness) {
    this.likeness = likeness;
  }

  /** The clusters, the most asked first. */
  List<GapCluster> of(List<Gap> gaps) {
    List<Asked> questions = Asked.in(gaps).stream().limit(MOST_QUESTIONS).toList();
    return grouped(questions).stream()
        .map(group -> cluster(group.stream().map(questions::get).toList()))
        .sorted(MOST_FIRST)
        .toList();
  }

  /** The places of the questions of each group, that of its leader first. */
  private List<List<Integer>> grouped(List<Asked> questions) {
    Likeness.Measure measure = likeness.among(questions.stream().map(Asked::question).toList());
    List<List<Integer>> groups = new ArrayList<>();
    for (int place = 0; place < questions.size(); place++) {
      List<Integer> group = nearest(place, groups, measure);
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
      }
      group.add(place);
    }
    return groups;
  }

  private static @Nullable List<Integer> nearest(
      int place, List<List<Integer>> groups, Likeness.Measure measure) {
    List<Integer> nearest = null;
    double most = SAME;
    for (List<Integer> group : groups) {
      double likeness = measure.between(place, group.getFirst());
      if (likeness > most || (nearest == null && likeness >= most)) {
        nearest = group;
        most = likeness;
      }
    }
    return nearest;
  }

  private static GapCluster cluster(List<Asked> members) {
    Asked leader = members.getFirst();
    Nearest nearest =
        members.stream()
            .flatMap(member -> member.gaps().stream())
            .map(Gap::nearest)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new GapCluster(
        leader.question(),
        members.stream().skip(1).map(Asked::question).toList(),
        members.stream().mapToInt(member -> member.times(Kind.UNKNOWN)).sum(),
        members.stream().mapToInt(member -> member.times(Kind.UNHELPFUL)).sum(),
        members.stream().map(Asked::newest).max(Comparator.naturalOrder()).orElseThrow(),
        leader.gaps().getFirst().confidence(),
        nearest);
  }
}
