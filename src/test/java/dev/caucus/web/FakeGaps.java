package dev.caucus.web;

import dev.caucus.gaps.GapCluster;
import dev.caucus.gaps.GapReport;
import dev.caucus.gaps.Nearest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Stands in for the gaps: one with a passage near it, and one without. */
class FakeGaps implements GapReport {

  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  private static final List<GapCluster> SOME =
      List.of(
          new GapCluster(
              "Is <b>tea</b> insured?",
              List.of("Does insurance cover tea?"),
              3,
              1,
              DAY,
              0.2,
              new Nearest("tea", "Brewing tea", "Steps", 2, "Tea & honey.")),
          new GapCluster("Who waters the plants?", List.of(), 1, 0, DAY, 0, null));

  private volatile List<GapCluster> clusters = SOME;
  private volatile boolean kept = true;

  void reset() {
    clusters = SOME;
    kept = true;
  }

  void clear() {
    clusters = List.of();
  }

  void switchOff() {
    clusters = List.of();
    kept = false;
  }

  @Override
  public boolean isKept() {
    return kept;
  }

  @Override
  public List<GapCluster> clusters() {
    return clusters;
  }

  @Override
  public byte[] table() {
    return "Question\r\nWer gießt?\r\n".getBytes(StandardCharsets.UTF_8);
  }
}
