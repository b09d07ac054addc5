package dev.caucus.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Repeated measurements of one thing; safe for use by several threads. */
final class Sample {

  private final List<Double> values = new ArrayList<>();

  synchronized void add(double value) {
    values.add(value);
  }

  /** Runs something, adds the milliseconds that it took, and returns them. */
  double time(Runnable work) {
    long started = System.nanoTime();
    work.run();
    double taken = (System.nanoTime() - started) / 1e6;
    add(taken);
    return taken;
  }

  double median() {
    return quantile(0.5);
  }

  /** The smallest value that is not exceeded by that share of them. */
  synchronized double quantile(double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
  }

  synchronized int size() {
    return values.size();
  }
}
