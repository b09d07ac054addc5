package dev.caucus.poll.chart;

/** A part of the votes. */
record Share(int votes, int whole) {

  /** How much of the whole it is, from 0 to 1. */
  double fraction() {
    return whole == 0 ? 0 : Math.min(1, (double) votes / whole);
  }

  /** As a percentage that says neither nothing of something, nor everything of nearly all. */
  String percentage() {
    long rounded = Math.round(fraction() * 100);
    if (rounded == 0 && votes > 0) {
      return "<1%";
    }
    return rounded == 100 && votes < whole ? ">99%" : rounded + "%";
  }
}
