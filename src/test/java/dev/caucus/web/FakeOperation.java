package dev.caucus.web;

import dev.caucus.answer.Calibration;
import dev.caucus.answer.Calibration.Bin;
import dev.caucus.answer.Reliability;
import dev.caucus.chat.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Stands in for what the other modules tell of themselves. */
class FakeOperation implements Reliability, Counts {

  private volatile Calibration calibration = measured();
  private volatile boolean failing;

  void reset() {
    calibration = measured();
    failing = false;
  }

  void become(Calibration next) {
    calibration = next;
  }

  void fail() {
    failing = true;
  }

  private static Calibration measured() {
    List<Bin> bins = new ArrayList<>(Collections.nCopies(10, new Bin(0, 0, 0)));
    bins.set(2, new Bin(0.24, 0.25, 40));
    bins.set(9, new Bin(0.96, 0.95, 200));
    return new Calibration(120, -0.2, 0.012, bins);
  }

  @Override
  public Calibration calibration() {
    return calibration;
  }

  @Override
  public Map<Counted, Long> counts() {
    if (failing) {
      throw new IllegalStateException("The store is away.");
    }
    return Map.of(Counted.OPEN_POLLS, 2L, Counted.BALLOTS, 1_234L);
  }
}
