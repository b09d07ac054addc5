package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of a page: its caption, the names of its columns, and its rows. */
record HtmlTable(String caption, List<String> columns, List<List<String>> rows)
    implements HtmlBlocks.BlockOf {

  /** Wider cells are a mistake, or meant to exhaust the reader. */
  private static final int WIDEST_SPAN = 50;

  /** The table; null if it is there for the page's layout rather than for its rows. */
  static @Nullable HtmlTable of(Element table) {
    List<Element> rows = rowsOf(table);
    boolean columns = rows.stream().anyMatch(row -> cellsOf(row).size() > 1);
    if (!columns || table.selectFirst("table table, h1, h2, h3, pre") != null) {
      return null;
    }
    int heads = headRows(rows);
    List<List<String>> texts = new Grid().texts(rows, heads);
    Element caption = table.selectFirst("caption");
    return new HtmlTable(
        caption == null ? "" : HtmlText.of(caption),
        joined(texts.subList(0, heads)),
        texts.subList(heads, texts.size()));
  }

  @Override
  public void addTo(ArticleBuilder article) {
    if (!caption.isBlank()) {
      article.paragraph(caption);
    }
    article.table(columns, rows);
  }

  private static List<Element> rowsOf(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "tr" -> rows.add(part);
        case "thead", "tbody", "tfoot" ->
            part.children().stream()
                .filter(row -> row.normalName().equals("tr"))
                .forEach(rows::add);
        default -> {}
      }
    }
    return rows;
  }

  private static List<Element> cellsOf(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  /** The rows of the table's head; without one, a first row of nothing but heading cells. */
  private static int headRows(List<Element> rows) {
    int heads = 0;
    while (heads < rows.size() && isInHead(rows.get(heads))) {
      heads++;
    }
    boolean headless =
        heads == 0
            && cellsOf(rows.getFirst()).stream().allMatch(cell -> cell.normalName().equals("th"));
    return headless ? 1 : heads;
  }

  private static boolean isInHead(Element row) {
    Element part = row.parent();
    return part != null && part.normalName().equals("thead");
  }

  /** One name for each column from all the rows above it. */
  private static List<String> joined(List<List<String>> heads) {
    List<String> names = new ArrayList<>();
    for (List<String> head : heads) {
      for (int i = 0; i < head.size(); i++) {
        if (i == names.size()) {
          names.add(head.get(i));
        } else if (!names.get(i).equals(head.get(i))) {
          names.set(i, (names.get(i) + " " + head.get(i)).strip());
        }
      }
    }
    return names;
  }

  /** Spreads cells over the columns and rows that they span. */
  private static final class Grid {

    private final Map<Integer, Hanging> hanging = new HashMap<>();

    /** A text that reaches down into rows to come. */
    private record Hanging(String text, int rows) {}

    List<List<String>> texts(List<Element> rows, int heads) {
      List<List<String>> texts = new ArrayList<>();
      for (Element row : rows) {
        texts.add(texts(row, texts.size() < heads));
      }
      return texts;
    }

    private List<String> texts(Element row, boolean head) {
      List<String> texts = new ArrayList<>();
      for (Element cell : cellsOf(row)) {
        takeHanging(texts);
        String text = Whitespace.collapse(HtmlText.of(cell));
        int down = span(cell, "rowspan");
        for (int across = span(cell, "colspan"); across > 0; across--) {
          if (down > 1 && texts.size() < WIDEST_SPAN) {
            hanging.put(texts.size(), new Hanging(text, down - 1));
          }
          texts.add(text);
          text = head ? text : "";
        }
      }
      takeHanging(texts);
      return texts;
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

    private static int span(Element cell, String name) {
      String value = cell.attr(name).strip();
      return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, WIDEST_SPAN) : 1;
    }
  }
}
