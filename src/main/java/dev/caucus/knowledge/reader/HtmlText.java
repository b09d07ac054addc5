package dev.caucus.knowledge.reader;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Collects the words that a reader of a page sees, without its furniture. */
final class HtmlText implements NodeFilter {

  /** Elements that hold no text of the article, wherever they stand. */
  private static final Set<String> FURNITURE =
      Set.of(
          "nav",
          "script",
          "style",
          "noscript",
          "template",
          "aside",
          "iframe",
          "svg",
          "canvas",
          "button",
          "input",
          "select",
          "option",
          "textarea",
          "object",
          "embed",
          "audio",
          "video",
          "head",
          "map",
          "link",
          "meta",
          "dialog");

  private static final Set<String> FURNITURE_ROLES =
      Set.of("navigation", "banner", "contentinfo", "search", "complementary");

  private static final Set<String> PARTS_OF_THE_CONTENT = Set.of("article", "main", "section");

  private final StringBuilder out = new StringBuilder();
  private final Set<String> skipped;
  private final @Nullable Node root;

  private HtmlText(@Nullable Node root, Set<String> skipped) {
    this.root = root;
    this.skipped = skipped;
  }

  /** The words of a node and of everything in it. */
  static String of(Node node) {
    return of(node, Set.of());
  }

  /** The words of a node, without those in elements of some names. */
  static String of(Node node, Set<String> skipped) {
    HtmlText text = new HtmlText(node, skipped);
    node.filter(text);
    return text.out.toString();
  }

  static String ofFragment(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** Whether an element serves the page rather than the article. */
  static boolean isFurniture(Element element) {
    String name = element.normalName();
    return FURNITURE.contains(name)
        || FURNITURE_ROLES.contains(element.attr("role"))
        || ((name.equals("header") || name.equals("footer")) && belongsToPage(element));
  }

  private static boolean belongsToPage(Element element) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (PARTS_OF_THE_CONTENT.contains(e.normalName()) || e.attr("role").equals("main")) {
        return false;
      }
    }
    return true;
  }

  /** An element that changes neither the line nor the flow of the words. */
  static boolean isInline(Element element) {
    return !element.isBlock() && !element.normalName().equals("br");
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the root is this very node
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      out.append(text.getWholeText());
    } else if (node instanceof Element element) {
      boolean inner = node != root;
      if (inner && (isFurniture(element) || skipped.contains(element.normalName()))) {
        out.append(' ');
        return FilterResult.SKIP_ENTIRELY;
      }
      appendStartOf(element);
    }
    return FilterResult.CONTINUE;
  }

  private void appendStartOf(Element element) {
    if (element.normalName().equals("img")) {
      out.append(' ').append(element.attr("alt")).append(' ');
    } else if (!isInline(element)) {
      out.append(' ');
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      out.append(' ');
    }
    return FilterResult.CONTINUE;
  }
}
