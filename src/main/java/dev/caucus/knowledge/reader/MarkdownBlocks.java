package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.reader.ArticleBuilder.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Hands the blocks of parsed Markdown to an article; the parser bounds how deep they nest. */
final class MarkdownBlocks {

  /** Numbers above this begin a sentence, such as a year, rather than count items. */
  private static final int HIGHEST_ITEM = 200;

  private static final Pattern CELL_EDGE = Pattern.compile("(?<!\\\\)\\|");

  private static final String COMMENT = "<!--";

  private final ArticleBuilder article;
  private final String source;

  /**
   * @param source the text that was parsed, with the places of its blocks
   */
  MarkdownBlocks(ArticleBuilder article, String source) {
    this.article = article;
    this.source = source;
  }

  void readBelow(Node parent) {
    for (Node node : children(parent)) {
      read(node);
    }
  }

  private void read(Node node) {
    switch (node) {
      case Heading heading -> article.heading(heading.getLevel(), MarkdownText.below(heading));
      case Paragraph paragraph -> article.paragraph(MarkdownText.below(paragraph));
      case ListBlock list -> readList(list);
      case FencedCodeBlock code -> article.code(language(code), code.getLiteral());
      case IndentedCodeBlock code -> article.code(null, code.getLiteral());
      case HtmlBlock html -> readHtml(html.getLiteral());
      case TableBlock table -> readTable(table);
      default -> readBelow(node);
    }
  }

  /** A comment that is never closed would take the rest of the file with it. */
  private void readHtml(String html) {
    if (html.startsWith(COMMENT) && !html.contains("-->")) {
      new PlainTextFormat().read(html.substring(COMMENT.length()), article);
    } else {
      HtmlFormat.readFragment(html, article);
    }
  }

  private void readList(ListBlock list) {
    ItemList items = new ItemList();
    collect(list, 0, items);
    article.list(list instanceof OrderedList, items.items);
    for (Inset inset : items.insets) {
      switch (inset.block()) {
        case FencedCodeBlock code -> article.code(language(code), code.getLiteral(), inset.lead());
        case IndentedCodeBlock code -> article.code(null, code.getLiteral(), inset.lead());
        default -> read(inset.block());
      }
    }
  }

  /** A list's items, and the blocks in them that stay passages of their own, behind the list. */
  private static final class ItemList {
    private final List<Item> items = new ArrayList<>();
    private final List<Inset> insets = new ArrayList<>();
  }

  private record Inset(Node block, @Nullable String lead) {}

  private static void collect(ListBlock list, int depth, ItemList into) {
    String number = firstNumber(list);
    for (Node item : children(list)) {
      StringBuilder text = new StringBuilder(number);
      int place = into.items.size();
      for (Node block : children(item)) {
        switch (block) {
          case ListBlock nested -> collect(nested, depth + 1, into);
          case FencedCodeBlock _, IndentedCodeBlock _, TableBlock _ ->
              into.insets.add(new Inset(block, lead(text)));
          default -> text.append(' ').append(textOf(block));
        }
      }
      into.items.add(place, new Item(text.toString(), depth));
      number = "";
    }
  }

  private static String firstNumber(ListBlock list) {
    Integer number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
    return number != null && number > HIGHEST_ITEM ? number + "." : "";
  }

  private static String textOf(Node block) {
    return block instanceof HtmlBlock html
        ? HtmlText.ofFragment(html.getLiteral())
        : MarkdownText.below(block);
  }

  private static @Nullable String lead(StringBuilder itemText) {
    List<String> sentences = SentenceSplitter.split(Whitespace.collapse(itemText.toString()));
    return sentences.isEmpty() ? null : sentences.getLast();
  }

  private void readTable(TableBlock table) {
    List<String> columns = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Node part : children(table)) {
      for (Node row : children(part)) {
        if (part instanceof TableHead) {
          columns.addAll(cells(row));
        } else if (row instanceof TableRow) {
          List<String> cells = new ArrayList<>(cells(row));
          cells.addAll(cellsBeyond(row, cells.size()));
          rows.add(cells);
        }
      }
    }
    article.table(columns, rows);
  }

  /** The cells for which a table's head has no column; the parser leaves them out. */
  private List<String> cellsBeyond(Node row, int columns) {
    if (row.getSourceSpans().isEmpty()) {
      return List.of();
    }
    SourceSpan span = row.getSourceSpans().getFirst();
    int from = span.getInputIndex();
    String line = source.substring(from, from + span.getLength()).strip();
    return CELL_EDGE
        .splitAsStream(line.startsWith("|") ? line.substring(1) : line)
        .skip(columns)
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static List<String> cells(Node row) {
    return children(row).stream().map(MarkdownText::below).toList();
  }

  private static @Nullable String language(FencedCodeBlock code) {
    String[] words = code.getInfo() == null ? new String[0] : code.getInfo().strip().split(" ", 2);
    return words.length == 0 || words[0].isEmpty() ? null : words[0];
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      children.add(node);
    }
    return children;
  }
}
