package dev.caucus.knowledge.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a plain text, and what each of them looks like.
 *
 * <p>A text without markup shows its headings, items and paragraphs only by lengths, stops and
 * blank lines; the rules here hold for texts written by hand and for those copied from a page.
 */
final class TextLines {

  /** Lines up to this length may be wrapped ones; paragraphs on one line are longer. */
  private static final int WIDEST_WRAP = 120;

  private static final int SHORTEST_WRAPPED = 40;
  private static final double FULL = 0.6;

  private static final int LONGEST_HEADING = 90;
  private static final int MOST_HEADING_WORDS = 14;

  private static final Pattern SECTION_NUMBER =
      Pattern.compile("[1-9]\\d?(?:\\.[1-9]\\d?){1,3}\\.?\\s+\\p{Lu}.*");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:(?:(?:written|posted|published|reviewed|updated) )?by) \\p{Lu}\\S*(?: \\p{Lu}\\S*){0,3}"
              + "|(?i:(?:last )?updated|published|posted)(?: on\\b|:).*"
              + "|(?i:reading time:? )?\\d+ ?(?i:min(?:ute)?s?(?: read)?)");

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\.?"
              + "(?: \\d{1,2}(?:st|nd|rd|th)?)?,? \\d{4}",
          Pattern.CASE_INSENSITIVE);

  private static final String RULE_SIGNS = "-=*_~–— ";

  private final List<String> raw;
  private final List<String> lines;
  private final int[] widest;
  private final Map<String, Integer> occurrences = new HashMap<>();

  TextLines(String text) {
    raw = text.lines().toList();
    lines = raw.stream().map(Whitespace::collapse).toList();
    widest = widestAround();
    lines.forEach(line -> occurrences.merge(line, 1, Integer::sum));
  }

  int size() {
    return lines.size();
  }

  /** A line with its white space collapsed; empty behind the last one. */
  String line(int i) {
    return i >= 0 && i < lines.size() ? lines.get(i) : "";
  }

  /** A line as it was written. */
  String raw(int i) {
    return raw.get(i);
  }

  /** Whether tabs part a line into cells. */
  boolean hasColumns(int i) {
    return raw.get(i).strip().indexOf('\t') > 0;
  }

  int indent(int i) {
    String line = raw.get(i);
    int indent = 0;
    int width = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      width += line.charAt(indent++) == '\t' ? 4 : 1;
    }
    return width;
  }

  boolean isBlank(int i) {
    return line(i).isEmpty();
  }

  /** The first line from {@code i} on that is not blank, or {@link #size()}. */
  int skipBlank(int i) {
    int next = i;
    while (next < size() && isBlank(next)) {
      next++;
    }
    return next;
  }

  @Nullable Marker marker(int i) {
    return isRule(i) ? null : Marker.of(line(i));
  }

  /** A line of nothing but hyphens or the like. */
  boolean isRule(int i) {
    String line = line(i);
    return line.length() >= 3 && line.chars().allMatch(c -> RULE_SIGNS.indexOf(c) >= 0);
  }

  boolean isRecurring(int i) {
    return occurrences.getOrDefault(line(i), 0) > 1;
  }

  /** Whether the line below goes on with the paragraph of this one. */
  boolean continues(int i) {
    String line = line(i);
    String next = line(i + 1);
    if (line.isEmpty() || next.isEmpty()) {
      return false;
    }
    if (Character.isLowerCase(next.charAt(0))
        && ".!?:".indexOf(line.charAt(line.length() - 1)) < 0) {
      return true;
    }
    boolean wrapped = widest[i] <= WIDEST_WRAP && line.length() >= SHORTEST_WRAPPED;
    return wrapped && (line.length() >= FULL * widest[i] || !endsWithStop(line));
  }

  /** Whether a line could be a heading by its own looks: short, and no sentence. */
  boolean looksLikeHeading(int i) {
    String line = line(i);
    return !line.isEmpty()
        && marker(i) == null
        && isShort(line)
        && !BYLINE.matcher(line).matches()
        && !DATE.matcher(line).matches()
        && (!Character.isLowerCase(line.charAt(0)) || (isBlank(i - 1) && isBlank(i + 1)));
  }

  /** A heading with a number in front, such as "2. Learning curve" or "2.1 Tools". */
  boolean isNumberedHeading(int i) {
    String line = line(i);
    if (SECTION_NUMBER.matcher(line).matches()) {
      return isShort(line);
    }
    Marker marker = marker(i);
    if (marker == null || !marker.isNumber() || !isShort(marker.text())) {
      return false;
    }
    int below = skipBlank(i + 1);
    Marker next = below < size() ? marker(below) : null;
    return below < size() && (next == null || !next.isNumber() || restarts(marker, below, next));
  }

  /** Whether the line below begins to count anew, so that the line above names the steps. */
  private boolean restarts(Marker marker, int below, Marker next) {
    Marker second = marker(skipBlank(below + 1));
    boolean counted = second != null && second.number() == 2;
    return next.number() == 1 && (marker.number() > 1 || counted);
  }

  private static boolean isShort(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST_HEADING
        && ".!:;,…|".indexOf(line.charAt(line.length() - 1)) < 0
        && line.chars().anyMatch(Character::isLetter)
        && line.chars().filter(c -> c == ' ').count() < MOST_HEADING_WORDS
        && SentenceSplitter.split(line).size() == 1;
  }

  private static boolean endsWithStop(String line) {
    return ".!?:…".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** The length of the longest line among those that no blank line parts from a line. */
  private int[] widestAround() {
    int[] widths = new int[lines.size()];
    int start = 0;
    while (start < lines.size()) {
      int end = start;
      int width = 0;
      while (end < lines.size() && !isBlank(end)) {
        width = Math.max(width, lines.get(end++).length());
      }
      Arrays.fill(widths, start, end, width);
      start = end + 1;
    }
    return widths;
  }
}
