package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.reader.ArticleBuilder.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list in a plain text: marked lines, with the lines that go on with them. */
final class PlainTextList {

  private static final int DEEPEST = 8;

  private final TextLines lines;
  private final Marker first;
  private final List<Item> items = new ArrayList<>();
  private final Deque<Integer> indents = new ArrayDeque<>();
  private final int start;
  private int number;

  /** The list that begins on a marked line. */
  PlainTextList(TextLines lines, int start) {
    this.lines = lines;
    this.start = start;
    Marker marker = lines.marker(start);
    this.first = marker == null ? new Marker(0, lines.line(start)) : marker;
  }

  /** Hands the list to an article and returns the line behind it. */
  int readInto(ArticleBuilder article) {
    int i = start;
    int behind = i;
    while (i < lines.size() && (i == start || belongs(i, behind))) {
      behind = readItem(i);
      i = lines.skipBlank(behind);
    }
    article.list(first.isNumber(), items);
    return behind;
  }

  private boolean belongs(int i, int behind) {
    Marker marker = lines.marker(i);
    if (marker == null) {
      return false;
    }
    boolean nested = lines.indent(i) > lines.indent(start);
    if (marker.isLike(first)) {
      boolean heading = i > behind && lines.isNumberedHeading(i);
      return nested || !heading || counts(marker);
    }
    return nested || first.isNumber();
  }

  /** Whether a number goes on from the last one, or is the same for every item. */
  private boolean counts(Marker marker) {
    return marker.number() == number + 1 || marker.number() == number;
  }

  private int readItem(int i) {
    Marker marker = lines.marker(i);
    if (marker != null && marker.isLike(first)) {
      number = marker.number();
    }
    StringBuilder text = new StringBuilder(marker == null ? lines.line(i) : marker.text());
    int last = i;
    if (text.isEmpty()) {
      last = appendFromBelow(i, text);
    }
    while (goesOn(last, i)) {
      text.append(' ').append(lines.line(++last));
    }
    items.add(new Item(text.toString(), depth(i, marker)));
    return last + 1;
  }

  /** The text of a bullet that stands alone on its line. */
  private int appendFromBelow(int i, StringBuilder text) {
    int below = lines.skipBlank(i + 1);
    if (below == lines.size() || lines.marker(below) != null) {
      return i;
    }
    text.append(lines.line(below));
    return below;
  }

  private boolean goesOn(int i, int item) {
    int next = i + 1;
    return next < lines.size()
        && !lines.isBlank(next)
        && lines.marker(next) == null
        && !PlainTextCode.isFence(lines.line(next))
        && (lines.continues(i) || lines.indent(next) > lines.indent(item));
  }

  private int depth(int i, @Nullable Marker marker) {
    int indent = lines.indent(i);
    while (!indents.isEmpty() && indents.peek() >= indent) {
      indents.pop();
    }
    int depth = Math.min(indents.size(), DEEPEST);
    if (indents.size() < DEEPEST) {
      indents.push(indent);
    }
    boolean below = marker != null && !marker.isLike(first) && depth == 0;
    return below ? 1 : depth;
  }
}
