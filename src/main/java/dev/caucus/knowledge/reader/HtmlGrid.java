package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Spreads a table's cells over the columns and rows that they span. */
final class HtmlGrid {

  /** Wider and higher cells are a mistake, or meant to exhaust the reader. */
  private static final int LONGEST_SPAN = 50;

  /** How many cells may be added by spans altogether, for the same reason. */
  private static final int MOST_SPANNED = 100_000;

  private final Map<Integer, Hanging> hanging = new HashMap<>();
  private int spanned;

  /** A text that reaches down into rows to come. */
  private record Hanging(String text, int rows) {}

  /**
   * The texts of all cells, with those that hang down repeated in each row.
   *
   * @param heads how many rows name the columns; in these, names are repeated across as well
   */
  List<List<String>> texts(List<Element> rows, int heads) {
    List<List<String>> texts = new ArrayList<>();
    for (Element row : rows) {
      texts.add(texts(row, texts.size() < heads));
    }
    return texts;
  }

  private List<String> texts(Element row, boolean head) {
    List<String> texts = new ArrayList<>();
    for (Element cell : HtmlTable.cellsOf(row)) {
      takeHanging(texts);
      add(cell, head, texts);
    }
    takeHanging(texts);
    return texts;
  }

  private void add(Element cell, boolean head, List<String> texts) {
    String text = Whitespace.collapse(HtmlText.of(cell));
    int down = span(cell, "rowspan");
    for (int across = span(cell, "colspan"); across > 0; across--) {
      if (down > 1) {
        hanging.put(texts.size(), new Hanging(text, down - 1));
      }
      texts.add(text);
      text = head ? text : "";
    }
  }

  private void takeHanging(List<String> texts) {
    for (Hanging above = hanging.remove(texts.size());
        above != null;
        above = hanging.remove(texts.size())) {
      if (above.rows > 1) {
        hanging.put(texts.size(), new Hanging(above.text, above.rows - 1));
      }
      texts.add(above.text);
    }
  }

  private int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    if (!value.matches("\\d{1,4}") || spanned > MOST_SPANNED) {
      return 1;
    }
    int span = Math.clamp(Integer.parseInt(value), 1, LONGEST_SPAN);
    spanned += span - 1;
    return span;
  }
}
