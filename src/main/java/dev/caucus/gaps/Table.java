package dev.caucus.gaps;

import dev.caucus.chat.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The gaps as comma-separated values (RFC 4180) in UTF-8, one cluster in a row. */
final class Table {

  /** Excel takes a file for UTF-8 only if it begins with this. */
  private static final String MARK = "\uFEFF";

  /** Spreadsheets take a cell that begins so for a formula, and run it. */
  private static final Pattern FORMULA =
      Pattern.compile("^\\s*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]");

  private static final List<String> COLUMNS =
      List.of(
          "question",
          "times",
          "unknown",
          "unhelpful",
          "newest",
          "confidence",
          "title",
          "heading",
          "quote",
          "article",
          "others");

  private Table() {}

  static byte[] of(List<GapCluster> clusters) {
    StringBuilder text = new StringBuilder(MARK);
    try (CSVPrinter rows = new CSVPrinter(text, CSVFormat.RFC4180)) {
      rows.printRecord(COLUMNS.stream().map(column -> Wording.say("gaps.table." + column)));
      for (GapCluster cluster : clusters) {
        rows.printRecord(row(cluster));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<Object> row(GapCluster cluster) {
    Nearest nearest = cluster.nearest();
    return Stream.of(
        harmless(cluster.question()),
        cluster.times(),
        cluster.unknown(),
        cluster.unhelpful(),
        cluster.newest(),
        String.format(Locale.ROOT, "%.2f", cluster.confidence()),
        nearest == null ? "" : harmless(nearest.title()),
        nearest == null ? "" : harmless(nearest.heading()),
        nearest == null ? "" : harmless(nearest.quote()),
        nearest == null ? "" : harmless(nearest.article()),
        harmless(String.join("\n", cluster.others())));
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).find() ? "'" + cell : cell;
  }
}
