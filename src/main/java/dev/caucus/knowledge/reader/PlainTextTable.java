package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table in a plain text whose cells are still parted, by tabs or by bars. */
final class PlainTextTable {

  private static final Pattern BETWEEN_BARS = Pattern.compile("[\\s|:+-]+");

  private PlainTextTable() {}

  /**
   * Reads a table of two rows or more, the first of which names the columns; returns the line
   * behind it, or the line itself if none begins there.
   */
  static int read(TextLines lines, int start, ArticleBuilder article) {
    int width = cells(lines, start).size();
    boolean several = cells(lines, start).stream().filter(cell -> !cell.isBlank()).count() > 1;
    if (!several) {
      return start;
    }
    List<List<String>> rows = new ArrayList<>();
    int end = start;
    while (end < lines.size() && isRow(lines, end, width)) {
      if (!BETWEEN_BARS.matcher(lines.line(end)).matches()) {
        rows.add(cells(lines, end));
      }
      end++;
    }
    if (rows.size() < 2) {
      return start;
    }
    article.table(rows.getFirst(), rows.subList(1, rows.size()));
    return end;
  }

  /** The cells of a line; a single one if it is no row. */
  private static List<String> cells(TextLines lines, int i) {
    String line = lines.raw(i);
    String row = line.strip();
    if (row.length() > 2 && row.startsWith("|") && row.endsWith("|")) {
      return List.of(row.substring(1, row.length() - 1).split("\\|", -1));
    }
    return List.of(line.split("\t", -1));
  }

  private static boolean isRow(TextLines lines, int i, int width) {
    int cells = cells(lines, i).size();
    return cells > 1 && cells <= width;
  }
}
