package dev.caucus.gaps;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All gaps of one wording.
 *
 * @param gaps the newest first; never empty
 */
record Asked(List<Gap> gaps) {

  /** The most asked first, of those the newest. */
  static final Comparator<Asked> MOST_FIRST =
      Comparator.comparingInt((Asked asked) -> asked.times())
          .thenComparing(Asked::newest)
          .reversed()
          .thenComparing(Asked::question);

  /** The gaps put together by their wordings, the most asked first. */
  static List<Asked> in(List<Gap> gaps) {
    return gaps.stream()
        .collect(Collectors.groupingBy(gap -> gap.question().toLowerCase(Locale.ROOT)))
        .values()
        .stream()
        .map(same ->
            new Asked(same.stream().sorted(Comparator.comparing(Gap::day).reversed()).toList()))
        .sorted(MOST_FIRST)
        .toList();
  }

  String question() {
    return gaps.getFirst().question();
  }

  LocalDate newest() {
    return gaps.getFirst().day();
  }

  int times() {
    return gaps.stream().mapToInt(Gap::times).sum();
  }

  int times(Kind kind) {
    return gaps.stream().filter(gap -> gap.kind() == kind).mapToInt(Gap::times).sum();
  }
}
