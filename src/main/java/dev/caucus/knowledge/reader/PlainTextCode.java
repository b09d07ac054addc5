package dev.caucus.knowledge.reader;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Code in a plain text: between fences, or lines that can hardly be anything else. */
final class PlainTextCode {

  private static final Pattern FENCE = Pattern.compile("(?:`{3,}|~{3,})\\s*([\\w+#.-]*)");

  private static final Pattern CODE =
      Pattern.compile(
          ".*[{}]|.*[(){}=\\[\\]'\"].*;|.*\\)\\s*:|[\\])}]+[;,)]*"
              + "|(?:const|let|var|import|function|def|class|return|public|private|async|await|export"
              + "|@\\w+)\\b.*[({=;:].*|from [\\w.]+ import .*|//.*"
              + "|[$>] ?(?:npm|npx|pip|python3?|node|django-admin|cd|git|docker)\\b.*");

  /** Nobody writes longer lines of code into an article. */
  private static final int LONGEST_LINE = 300;

  /** Fewer lines may be a sentence with a semicolon at its end. */
  private static final int FEWEST_LINES = 2;

  /** How far to look for a first part that is code. */
  private static final int FURTHEST = 12;

  private PlainTextCode() {}

  static boolean isFence(String line) {
    return FENCE.matcher(line).matches();
  }

  /** Reads the code from a fence to the next one, or to the end; returns the line behind it. */
  static int readFenced(TextLines lines, int fence, ArticleBuilder article) {
    String sign = lines.line(fence).substring(0, 3);
    int end = fence + 1;
    while (end < lines.size() && !lines.line(end).startsWith(sign)) {
      end++;
    }
    String language = lines.line(fence).replaceAll("^[`~\\s]+", "");
    article.code(language.isEmpty() ? null : language, verbatim(lines, fence + 1, end));
    return end + 1;
  }

  /**
   * Reads code without fences, up to the last line before a blank one with which it is still two
   * thirds code; returns the line behind it, or the line itself if none begins there.
   */
  static int readBare(TextLines lines, int start, ArticleBuilder article) {
    int end = start;
    int code = 0;
    for (int i = start; i < lines.size() && !lines.isBlank(i); i++) {
      boolean isCode = isCode(lines, i) || (i > start && lines.indent(i) >= 2);
      code += isCode ? 1 : 0;
      int size = i + 1 - start;
      if (isCode && size >= FEWEST_LINES && code * 3 >= size * 2) {
        end = i + 1;
      }
      if (code == 0 || i - end > FURTHEST) {
        break;
      }
    }
    if (end > start) {
      article.code(null, verbatim(lines, start, end));
    }
    return end;
  }

  private static boolean isCode(TextLines lines, int i) {
    String line = lines.line(i);
    return line.length() <= LONGEST_LINE && CODE.matcher(line).matches() && lines.marker(i) == null;
  }

  private static String verbatim(TextLines lines, int from, int to) {
    return IntStream.range(from, to).mapToObj(lines::raw).collect(Collectors.joining("\n"));
  }
}
