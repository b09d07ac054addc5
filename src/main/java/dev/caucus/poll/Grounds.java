package dev.caucus.poll;

import java.util.List;

/** What speaks for the options of a plan. */
final class Grounds {

  private Grounds() {}

  /** Those grounds whose options are still there, in the order of the options. */
  static List<Ground> of(List<Ground> grounds, List<String> options) {
    return options.stream()
        .flatMap(option -> grounds.stream().filter(ground -> ground.option().equals(option)))
        .toList();
  }
}
