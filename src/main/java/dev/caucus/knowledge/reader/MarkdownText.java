package dev.caucus.knowledge.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** The words of a piece of Markdown without its markup. */
final class MarkdownText {

  private static final Pattern TAG_NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");

  private MarkdownText() {}

  /** The words below a node; walks without recursion, since emphasis may be nested very deep. */
  static String below(Node root) {
    StringBuilder out = new StringBuilder();
    Node node = root.getFirstChild();
    while (node != null) {
      append(node, out);
      node = following(node, root);
    }
    return out.toString();
  }

  private static void append(Node node, StringBuilder out) {
    switch (node) {
      case Text text -> out.append(text.getLiteral());
      case Code code -> out.append(code.getLiteral());
      case HtmlInline html -> appendTag(html.getLiteral(), out);
      case SoftLineBreak _, HardLineBreak _ -> out.append(' ');
      case FencedCodeBlock code -> out.append(' ').append(code.getLiteral());
      case IndentedCodeBlock code -> out.append(' ').append(code.getLiteral());
      case HtmlBlock html -> out.append(' ').append(HtmlText.ofFragment(html.getLiteral()));
      case Block _ -> out.append(' ');
      default -> {}
    }
  }

  /** Drops tags, but not what only looks like one: the type in {@code List<Order>} is a word. */
  private static void appendTag(String tag, StringBuilder out) {
    Matcher name = TAG_NAME.matcher(tag);
    if (name.lookingAt() && !Tag.isKnownTag(name.group(1))) {
      out.append(tag);
    } else if (name.lookingAt() && name.group(1).equalsIgnoreCase("br")) {
      out.append(' ');
    }
  }

  @SuppressWarnings("ReferenceEquality") // the root is this very node
  private static @Nullable Node following(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node last = node;
    while (last.getNext() == null) {
      last = last.getParent();
      if (last == null || last == root) {
        return null;
      }
    }
    return last.getNext();
  }
}
