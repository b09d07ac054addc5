package dev.caucus.poll.chart;

import dev.caucus.poll.counting.Round;
import dev.caucus.poll.counting.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of a result shows.
 *
 * @param question the poll's question
 * @param options what could be voted for, in the poll's order
 * @param columns the votes; one column for each round where options were ranked
 * @param footer what stands below, such as the turnout; empty for nothing
 */
public record Standing(String question, List<Option> options, List<Column> columns, String footer) {

  /** Keeps copies, and refuses a standing without columns, or with columns of another length. */
  public Standing {
    options = List.copyOf(options);
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A standing without votes");
    }
    for (Column column : columns) {
      if (column.votes().size() != options.size()) {
        throw new IllegalArgumentException(
            options.size() + " options, but votes for " + column.votes().size());
      }
    }
  }

  /**
   * The result of a poll.
   *
   * @param options the options' labels, by their positions in the tally
   * @param footer what stands below, such as the turnout; empty for nothing
   * @param title what stands above a round, by its number, counted from 1
   */
  public static Standing of(
      String question,
      List<String> options,
      Tally tally,
      String footer,
      IntFunction<String> title) {
    List<Option> shown = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      shown.add(new Option(options.get(i), tally.winners().contains(i)));
    }
    List<Column> columns = new ArrayList<>();
    for (Round round : tally.rounds()) {
      int counted = tally.voters() - round.exhausted();
      columns.add(new Column(title.apply(columns.size() + 1), counted, round.votes()));
    }
    if (columns.isEmpty()) {
      columns.add(new Column("", tally.voters(), new ArrayList<>(tally.votes())));
    }
    return new Standing(question, shown, columns, footer);
  }

  /** Whether options were ranked, so that more than half of the votes won. */
  boolean isRunoff() {
    return !columns.getFirst().title().isEmpty();
  }

  /**
   * Something that could be voted for.
   *
   * @param winner whether it won, alone or tied with others
   */
  public record Option(String label, boolean winner) {}

  /**
   * The votes for all options at one time of the count.
   *
   * @param title what stands above; empty where there is one column only
   * @param whole how many votes are a hundred per cent
   * @param votes the votes for each option; null for one that is out
   */
  public record Column(String title, int whole, List<@Nullable Integer> votes) {

    /** Keeps a copy. Written out, as a compact one would lose that votes can be null. */
    public Column(String title, int whole, List<@Nullable Integer> votes) {
      this.title = title;
      this.whole = whole;
      this.votes = Collections.unmodifiableList(new ArrayList<>(votes));
    }
  }
}
