package dev.caucus.knowledge.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells a plain text's headings from its other short lines, and how deep they stand.
 *
 * <p>One or two short lines above a text are headings. Three and more in a row are what is left of
 * a table or of a page's furniture; they are kept as lines.
 */
final class PlainTextHeadings {

  private static final int TITLE = 1;
  private static final int SECTION = 2;

  /** From this many words on, the first of many short lines is taken to name the others. */
  private static final int WORDS_OF_A_CAPTION = 3;

  /** Sections that stand beside all others, whatever heading is above them. */
  private static final Set<String> ALWAYS_OUTERMOST =
      Set.of(
          "introduction",
          "conclusion",
          "conclusions",
          "summary",
          "references",
          "faq",
          "faqs",
          "final thoughts",
          "frequently asked questions",
          "about the author");

  private final TextLines lines;
  private final ArticleBuilder article;
  private String title;
  private boolean begun;

  /** The level of headings without a number: one deeper than the numbered one above them. */
  private int base = SECTION;

  PlainTextHeadings(TextLines lines, ArticleBuilder article) {
    this.lines = lines;
    this.article = article;
    this.title = Objects.requireNonNullElse(article.givenTitle(), "");
    this.begun = !title.isEmpty();
  }

  /** Notes that the article has begun, so that no title can follow. */
  void textSeen() {
    begun = true;
  }

  /** A heading with a line of signs below it. */
  void underlined(int i) {
    article.heading(!begun || lines.line(i + 1).startsWith("=") ? TITLE : SECTION, lines.line(i));
  }

  /** Reads the headings that begin on a line; returns the line behind them, or the line itself. */
  int read(int i) {
    if (lines.isNumberedHeading(i)) {
      return readNumbered(i);
    }
    if (!isHeading(i)) {
      return i;
    }
    if (!begun || lines.line(i).equalsIgnoreCase(title)) {
      title = lines.line(i);
      article.heading(TITLE, title);
      return i + 1;
    }
    return readRun(run(i));
  }

  private int readNumbered(int i) {
    String line = lines.line(i);
    String number = line.substring(0, line.indexOf(' '));
    int dots = (int) number.replaceAll("[.)]$", "").chars().filter(c -> c == '.').count();
    base = SECTION + dots + 1;
    article.heading(base - 1, line);
    return i + 1;
  }

  private boolean isHeading(int i) {
    return lines.looksLikeHeading(i) && !lines.continues(i);
  }

  /** The short lines in a row, whether or not blank lines are between them. */
  private List<Integer> run(int start) {
    List<Integer> run = new ArrayList<>();
    int i = start;
    while (i < lines.size()
        && isHeading(i)
        && (i == start || !lines.hasColumns(i))
        && !lines.isNumberedHeading(i)
        && !lines.line(i).equalsIgnoreCase(title)) {
      run.add(i);
      i = lines.skipBlank(i + 1);
    }
    return run;
  }

  private int readRun(List<Integer> run) {
    int behind = run.getLast() + 1;
    boolean textBelow = lines.skipBlank(behind) < lines.size();
    boolean announces = textBelow && run.size() > 2 && standsApart(run, run.size() - 1);
    readLines(announces ? run.subList(0, run.size() - 1) : run, textBelow);
    if (announces) {
      readSingle(run.getLast(), true);
    }
    return behind;
  }

  /**
   * Whether a blank line sets that line of a run apart from the others; it does not where blank
   * lines are between all of them.
   */
  private static boolean standsApart(List<Integer> run, int k) {
    boolean close = IntStream.range(1, run.size()).anyMatch(i -> run.get(i) - run.get(i - 1) == 1);
    return close && run.get(k) - run.get(k - 1) > 1;
  }

  private void readLines(List<Integer> run, boolean textBelow) {
    switch (run.size()) {
      case 1 -> readSingle(run.getFirst(), textBelow);
      case 2 -> {
        article.heading(level(run.getFirst()), lines.line(run.getFirst()));
        if (textBelow) {
          article.heading(base + 1, lines.line(run.getLast()));
        } else {
          article.paragraph(lines.line(run.getLast()));
        }
      }
      default -> readMany(run);
    }
  }

  private void readSingle(int i, boolean textBelow) {
    if (textBelow) {
      article.heading(level(i), lines.line(i));
    } else {
      article.paragraph(lines.line(i));
    }
  }

  private void readMany(List<Integer> run) {
    String first = lines.line(run.getFirst());
    int captions = first.split(" ").length >= WORDS_OF_A_CAPTION ? 1 : apart(run);
    run.subList(0, captions).forEach(i -> article.heading(level(i), lines.line(i)));
    article.lines(run.subList(captions, run.size()).stream().map(lines::line).toList());
  }

  /** How many lines of a run stand apart above the first ones that stand close together. */
  private static int apart(List<Integer> run) {
    return IntStream.range(1, run.size())
        .filter(i -> run.get(i) - run.get(i - 1) == 1)
        .map(i -> i - 1)
        .findFirst()
        .orElse(0);
  }

  /** Headings that come again and again, such as the names of what is compared, stand deeper. */
  private int level(int i) {
    if (ALWAYS_OUTERMOST.contains(lines.line(i).toLowerCase(Locale.ROOT))) {
      base = SECTION;
      return SECTION;
    }
    return lines.isRecurring(i) ? base + 1 : base;
  }
}
