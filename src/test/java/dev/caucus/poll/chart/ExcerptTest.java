package dev.caucus.poll.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.poll.chart.Standing.Column;
import dev.caucus.poll.chart.Standing.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void keepsTheOrderAndLeavesOutWhatHasTheFewestVotes() {
    Excerpt excerpt = Excerpt.of(standing(column("", 1, 0, 3, 1, 2)), 3, 5);
    assertThat(excerpt.options()).containsExactly(0, 2, 4);
    assertThat(excerpt.left()).isEqualTo(2);
  }

  @Test
  void keepsWhatStayedLongest() {
    Column first = column("1", 3, 5, 4, 4, 3);
    Column last = column("2", 7, null, 8, null, null);
    assertThat(Excerpt.of(standing(first, last), 3, 5).options()).containsExactly(0, 1, 2);
  }

  @Test
  void keepsEverythingThatThereIsRoomFor() {
    Excerpt excerpt = Excerpt.of(standing(column("", 1, 0, 3, 1, 2)), 5, 1);
    assertThat(excerpt.options()).containsExactly(0, 1, 2, 3, 4);
    assertThat(excerpt.left()).isZero();
    assertThat(excerpt.columns()).hasSize(1);
  }

  @Test
  void showsTheFirstRoundAndTheLastOnes() {
    Column[] rounds = new Column[6];
    Arrays.setAll(rounds, round -> column("Round " + (round + 1), 1, 1, 1, 1, 1));
    assertThat(Excerpt.of(standing(rounds), 5, 3).columns())
        .extracting(Column::title)
        .containsExactly("Round 1", "Round 5", "Round 6");
  }

  private static Column column(String title, @Nullable Integer... votes) {
    return new Column(title, 10, Arrays.asList(votes));
  }

  private static Standing standing(Column... columns) {
    List<Option> options =
        List.of("a", "b", "c", "d", "e").stream().map(label -> new Option(label, false)).toList();
    return new Standing("?", options, List.of(columns), "");
  }
}
