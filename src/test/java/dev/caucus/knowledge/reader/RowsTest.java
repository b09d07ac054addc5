package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void ofATableWithoutAnyCellAreNone() {
    assertThat(Rows.of(List.of(), List.of(List.of())).sentences()).isEmpty();
  }

  @Test
  void longerThanTheHeaderKeepAllTheirCells() {
    assertThat(Rows.of(List.of("a"), List.of(List.of("1", "2"))).sentences())
        .singleElement()
        .satisfies(row -> assertThat(row.text()).isEqualTo("1 — 2"));
  }
}
