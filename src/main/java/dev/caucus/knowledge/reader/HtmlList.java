package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.reader.ArticleBuilder.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A list of a page: its items, and the code and tables in them, which follow it. */
final class HtmlList implements HtmlBlocks.BlockOf {

  /** What is not part of an item's own words. */
  private static final Set<String> SET_APART = Set.of("ul", "ol", "menu", "pre", "table");

  private final boolean ordered;
  private final List<Item> items = new ArrayList<>();
  private final List<Inset> insets = new ArrayList<>();

  private HtmlList(boolean ordered) {
    this.ordered = ordered;
  }

  /** A block in an item, with the item's words. */
  private record Inset(Element block, String item) {}

  /** The list; null if its items are sections with headings of their own. */
  static @Nullable HtmlList of(Element list) {
    if (list.selectFirst("h1, h2, h3, h4, h5, h6") != null) {
      return null;
    }
    HtmlList read = new HtmlList(list.normalName().equals("ol"));
    read.collect(list, 0);
    return read;
  }

  /** A list of terms with their definitions, "term — definition" each; null as above. */
  static @Nullable HtmlList ofDefinitions(Element list) {
    List<Element> parts = HtmlDefinitions.partsOf(list);
    if (parts == null) {
      return null;
    }
    HtmlList read = new HtmlList(false);
    for (String entry : HtmlDefinitions.entries(parts)) {
      read.items.add(new Item(entry, 0));
    }
    return read;
  }

  @Override
  public void addTo(ArticleBuilder article) {
    article.list(ordered, items);
    for (Inset inset : insets) {
      if (inset.block.normalName().equals("pre")) {
        HtmlCode.of(inset.block).addTo(article, inset.item.isEmpty() ? null : inset.item);
      } else {
        new HtmlBlocks(article).read(inset.block);
      }
    }
  }

  private void collect(Element list, int depth) {
    for (Node child = list.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        items.add(new Item(text.getWholeText(), depth));
      } else if (child instanceof Element element && !HtmlText.isFurniture(element)) {
        if (SET_APART.contains(element.normalName())) {
          collectApart(element, depth + 1, "");
        } else {
          collectItem(element, depth);
        }
      }
    }
  }

  private void collectItem(Element element, int depth) {
    String text = Whitespace.collapse(HtmlText.of(element, SET_APART));
    items.add(new Item(text, depth));
    collectBelow(element, depth, text);
  }

  private void collectBelow(Element parent, int depth, String item) {
    for (Element child : parent.children()) {
      if (SET_APART.contains(child.normalName())) {
        collectApart(child, depth + 1, item);
      } else if (!HtmlText.isFurniture(child)) {
        collectBelow(child, depth, item);
      }
    }
  }

  private void collectApart(Element element, int depth, String item) {
    switch (element.normalName()) {
      case "pre", "table" -> insets.add(new Inset(element, item));
      default -> collect(element, depth);
    }
  }
}
