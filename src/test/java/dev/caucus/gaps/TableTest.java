package dev.caucus.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  private static final LocalDate DAY = LocalDate.parse("2026-06-29");

  @Test
  void hasOneClusterInARowWithItsNearestPassage() throws IOException {
    var nearest = new Nearest("tea/kettles", "Kettles, mugs", "Care › Lime", 3, "Say \"no\".");
    List<CSVRecord> rows =
        read(
            cluster("Grüner Tee?", List.of("Which tea?", "What tea?"), nearest),
            cluster("Why?", List.of(), null));
    assertThat(rows.getFirst().values())
        .containsExactly(
            "Question",
            "Times",
            "Not in the articles",
            "Not helpful",
            "Last asked (UTC)",
            "Confidence",
            "Nearest article",
            "Heading",
            "Nearest passage",
            "Article id",
            "Other wordings");
    assertThat(rows.get(1).values())
        .containsExactly(
            "Grüner Tee?",
            "5",
            "3",
            "2",
            "2026-06-29",
            "0.25",
            "Kettles, mugs",
            "Care › Lime",
            "Say \"no\".",
            "tea/kettles",
            "Which tea?\nWhat tea?");
    assertThat(rows.get(2).values())
        .containsExactly("Why?", "5", "3", "2", "2026-06-29", "0.25", "", "", "", "", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", " @SUM(A1)", "\t=1", "＝1+1"})
  void givesSpreadsheetsNoFormulaToRun(String cell) throws IOException {
    var nearest = new Nearest(cell, cell, cell, 0, cell);
    assertThat(read(cluster(cell, List.of(cell), nearest)).get(1).stream())
        .filteredOn(value -> value.contains(cell))
        .hasSize(6)
        .allMatch(value -> value.startsWith("'"));
  }

  @Test
  void beginsSoThatSpreadsheetsTakeItForUtf8() {
    assertThat(new String(Table.of(List.of()), StandardCharsets.UTF_8))
        .startsWith("\uFEFFQuestion,");
  }

  private static List<CSVRecord> read(GapCluster... clusters) throws IOException {
    String text = new String(Table.of(List.of(clusters)), StandardCharsets.UTF_8).substring(1);
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  private static GapCluster cluster(
      String question, List<String> others, @Nullable Nearest nearest) {
    return new GapCluster(question, others, 3, 2, DAY, 0.25, nearest);
  }
}
