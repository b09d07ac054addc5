package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.Passage.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table whose rows can be quoted one by one.
 *
 * @param columns the column names, first the one of the row labels
 * @param sentences a row each, with as many cells as there are columns
 */
record Rows(List<String> columns, List<Sentence> sentences) {

  /** Cells beyond this are joined into the last one, so that ragged tables cost no memory. */
  private static final int MOST_COLUMNS = 50;

  /** Very long tables get fewer columns for the same reason. */
  private static final int MOST_CELLS = 500_000;

  static Rows of(List<String> columns, List<List<String>> rows) {
    int width = Math.max(1, columns.size());
    for (List<String> row : rows) {
      width = Math.max(width, row.size());
    }
    width = Math.min(width, Math.clamp(MOST_CELLS / Math.max(1, rows.size()), 1, MOST_COLUMNS));
    List<String> names = fitted(columns, width);
    List<Sentence> sentences = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = fitted(row, width);
      String text = text(names, cells);
      if (!text.isEmpty()) {
        sentences.add(new Sentence(text, cells, 0));
      }
    }
    return new Rows(names, sentences);
  }

  private static String text(List<String> columns, List<String> cells) {
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        String column = columns.get(i);
        parts.add(column.isEmpty() ? cells.get(i) : column + ": " + cells.get(i));
      }
    }
    String label = cells.getFirst();
    String joined = String.join("; ", parts);
    return label.isEmpty() || joined.isEmpty() ? label + joined : label + " — " + joined;
  }

  private static List<String> fitted(List<String> cells, int width) {
    List<String> fitted = new ArrayList<>(width);
    for (String cell : cells.subList(0, Math.min(cells.size(), width))) {
      fitted.add(Whitespace.collapse(cell));
    }
    if (cells.size() > width) {
      String rest = String.join(" ", cells.subList(width - 1, cells.size()));
      fitted.set(width - 1, Whitespace.collapse(rest));
    }
    fitted.addAll(Collections.nCopies(width - fitted.size(), ""));
    return fitted;
  }
}
