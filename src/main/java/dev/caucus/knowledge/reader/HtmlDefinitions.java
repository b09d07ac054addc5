package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The terms and definitions of a page's definition list. */
final class HtmlDefinitions {

  private HtmlDefinitions() {}

  /** The terms and definitions in order; null if the list holds anything else of its own. */
  static @Nullable List<Element> partsOf(Element list) {
    List<Element> parts = new ArrayList<>();
    boolean plain = list.selectFirst("h1, h2, h3, h4, h5, h6, table, pre") == null;
    return plain && collect(list, parts) ? parts : null;
  }

  private static boolean collect(Element from, List<Element> parts) {
    for (Node node = from.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return false;
      }
      if (node instanceof Element element && !HtmlText.isFurniture(element)) {
        switch (element.normalName()) {
          case "dt", "dd" -> parts.add(element);
          case "div" -> {
            if (!collect(element, parts)) {
              return false;
            }
          }
          default -> {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** An entry for each group of terms with the definitions that follow them. */
  static List<String> entries(List<Element> parts) {
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    boolean defined = false;
    for (Element part : parts) {
      boolean term = part.normalName().equals("dt");
      if (term && defined) {
        entries.add(entry.toString());
        entry.setLength(0);
      }
      boolean first = !term && !defined && !entry.isEmpty();
      entry.append(first ? " — " : " ").append(HtmlText.of(part));
      defined = !term;
    }
    entries.add(entry.toString());
    return entries;
  }
}
