package dev.caucus.knowledge.reader;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Hands the blocks of a page to an article; the parser bounds how deep they nest.
 *
 * <p>Words outside any block, as in pages made of {@code div} alone, become paragraphs.
 */
final class HtmlBlocks {

  private final ArticleBuilder article;

  /** The words since the last block. */
  private final StringBuilder loose = new StringBuilder();

  private boolean afterBreak;

  HtmlBlocks(ArticleBuilder article) {
    this.article = article;
  }

  void read(Element content) {
    readBelow(content);
    endParagraph();
  }

  private void readBelow(Element parent) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        addText(text.getWholeText());
      } else if (node instanceof Element element && !HtmlText.isFurniture(element)) {
        read(element, element.normalName());
      }
    }
  }

  private void read(Element element, String name) {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        endParagraph();
        article.heading(name.charAt(1) - '0', HtmlText.of(element));
      }
      case "ul", "ol", "menu" -> readBlock(element, HtmlList.of(element));
      case "dl" -> readBlock(element, HtmlList.ofDefinitions(element));
      case "table" -> readBlock(element, HtmlTable.of(element));
      case "pre" -> readBlock(element, HtmlCode.of(element));
      case "br" -> readBreak();
      case "img" -> addText(" " + element.attr("alt") + " ");
      default -> readOther(element);
    }
  }

  /** Something that hands a whole block to an article. */
  @FunctionalInterface
  interface BlockOf {
    void addTo(ArticleBuilder article);
  }

  /** Reads an element as the block it stands for, or like any other if it is there for layout. */
  private void readBlock(Element element, @Nullable BlockOf block) {
    endParagraph();
    if (block == null) {
      readBelow(element);
      endParagraph();
    } else {
      block.addTo(article);
    }
  }

  private void readOther(Element element) {
    boolean inline = HtmlText.isInline(element);
    if (!inline) {
      endParagraph();
    }
    readBelow(element);
    if (!inline) {
      endParagraph();
    }
  }

  /** One break is a line's end, a second one right behind it a paragraph's. */
  private void readBreak() {
    if (afterBreak) {
      endParagraph();
    } else {
      loose.append(' ');
      afterBreak = true;
    }
  }

  private void addText(String text) {
    loose.append(text);
    afterBreak &= text.isBlank();
  }

  private void endParagraph() {
    if (!loose.isEmpty()) {
      article.paragraph(loose.toString());
      loose.setLength(0);
    }
    afterBreak = false;
  }
}
