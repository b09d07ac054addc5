package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of a page: its caption, the names of its columns, and its rows. */
record HtmlTable(String caption, List<String> columns, List<List<String>> rows)
    implements HtmlBlocks.BlockOf {

  /** The table; null if it is there for the page's layout rather than for its rows. */
  static @Nullable HtmlTable of(Element table) {
    List<Element> rows = rowsOf(table);
    boolean columns = rows.stream().anyMatch(row -> cellsOf(row).size() > 1);
    if (!columns || table.selectFirst("table table, h1, h2, h3, pre") != null) {
      return null;
    }
    int heads = headRows(rows);
    List<List<String>> texts = new HtmlGrid().texts(rows, heads);
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

  static List<Element> cellsOf(Element row) {
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
}
