package dev.caucus.poll.chart;

import dev.caucus.poll.chart.Standing.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What of a standing there is room for.
 *
 * @param options the positions of the options, in the poll's order
 * @param left how many options are left out: those with the fewest votes
 * @param columns the first column and the last ones
 */
record Excerpt(List<Integer> options, int left, List<Column> columns) {

  static Excerpt of(Standing standing, int mostOptions, int mostColumns) {
    int all = standing.options().size();
    List<Integer> options =
        IntStream.range(0, all)
            .boxed()
            .sorted(order(standing))
            .limit(mostOptions)
            .sorted()
            .toList();
    return new Excerpt(options, all - options.size(), columns(standing.columns(), mostColumns));
  }

  private static Comparator<Integer> order(Standing standing) {
    Comparator<Integer> order =
        Comparator.comparing(option -> !standing.options().get(option).winner());
    for (Column column : standing.columns().reversed()) {
      order =
          order.thenComparing(
              option -> -Objects.requireNonNullElse(column.votes().get(option), -1));
    }
    return order;
  }

  private static List<Column> columns(List<Column> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<Column> columns = new ArrayList<>(all.subList(all.size() - most + 1, all.size()));
    columns.addFirst(all.getFirst());
    return columns;
  }
}
