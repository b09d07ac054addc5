package dev.caucus.knowledge.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hands the blocks that can be made out in a plain text to an article. */
final class PlainTextBlocks {

  private static final Pattern MARKED_HEADING = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");

  private static final int LONGEST_HEADING = 200;

  private final TextLines lines;
  private final ArticleBuilder article;
  private final PlainTextHeadings headings;

  PlainTextBlocks(TextLines lines, ArticleBuilder article) {
    this.lines = lines;
    this.article = article;
    this.headings = new PlainTextHeadings(lines, article);
  }

  void read() {
    int i = lines.skipBlank(0);
    while (i < lines.size()) {
      i = lines.skipBlank(readBlock(i));
      headings.textSeen();
    }
  }

  /** Reads the block that begins on a line and returns the line behind it. */
  private int readBlock(int i) {
    if (PlainTextCode.isFence(lines.line(i))) {
      return PlainTextCode.readFenced(lines, i, article);
    }
    int behindCode = PlainTextCode.readBare(lines, i, article);
    if (behindCode > i) {
      return behindCode;
    }
    int behindTable = PlainTextTable.read(lines, i, article);
    if (behindTable > i) {
      return behindTable;
    }
    int behindHeading = readHeading(i);
    if (behindHeading > i) {
      return behindHeading;
    }
    return lines.marker(i) != null
        ? new PlainTextList(lines, i).readInto(article)
        : readParagraph(i);
  }

  private int readHeading(int i) {
    Matcher marked = MARKED_HEADING.matcher(lines.line(i));
    if (isMarkedHeading(i) && marked.matches()) {
      article.heading(marked.group(1).length(), marked.group(2));
      return i + 1;
    }
    if (UNDERLINE.matcher(lines.line(i + 1)).matches() && lines.looksLikeHeading(i)) {
      headings.underlined(i);
      return i + 2;
    }
    return lines.isRule(i) ? i + 1 : headings.read(i);
  }

  private int readParagraph(int i) {
    int end = i;
    while (lines.continues(end) && beginsNothing(end + 1)) {
      end++;
    }
    article.paragraph(
        IntStream.rangeClosed(i, end).mapToObj(lines::line).collect(Collectors.joining(" ")));
    return end + 1;
  }

  private boolean beginsNothing(int i) {
    return lines.marker(i) == null
        && !lines.isRule(i)
        && !PlainTextCode.isFence(lines.line(i))
        && !UNDERLINE.matcher(lines.line(i + 1)).matches()
        && !isMarkedHeading(i);
  }

  private boolean isMarkedHeading(int i) {
    String line = lines.line(i);
    return line.length() <= LONGEST_HEADING && MARKED_HEADING.matcher(line).matches();
  }
}
