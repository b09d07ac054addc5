package dev.caucus.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How text is laid out on a screen.
 *
 * @param width how many characters fit on a line; 0 if lines are not to be broken
 * @param emphasis whether parts may be bold or dim
 * @param blocks whether the screen has characters to draw bars with, beside those of ASCII
 */
record Style(int width, boolean emphasis, boolean blocks) {

  /** For files, pipes and programs. */
  static final Style PLAIN = new Style(0, false, true);

  private static final int USUAL_WIDTH = 80;

  /** Narrower than this, lines of single words read worse than what the terminal does by itself. */
  private static final int LEAST_WIDTH = 20;

  /** What could move the cursor or change colours if an article or a question contained it. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  /** The style of a screen that a person looks at, by what the environment says of it. */
  static Style of(Map<String, String> environment) {
    boolean emphasis =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Style(width(environment.get("COLUMNS")), emphasis, isUtf8(environment));
  }

  /**
   * The first of these that is set counts; where none is, most terminals speak UTF-8 all the same.
   */
  private static boolean isUtf8(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .map(locale -> locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8"))
        .orElse(true);
  }

  /** The same for whoever does not look at it on a screen. */
  Style unformatted() {
    return new Style(0, false, blocks);
  }

  private static int width(@Nullable String columns) {
    if (columns == null || !columns.matches("\\d{1,4}")) {
      return USUAL_WIDTH;
    }
    int width = Integer.parseInt(columns);
    return width < LEAST_WIDTH ? 0 : width;
  }

  String bold(String text) {
    return emphasis ? "\033[1m" + text + "\033[0m" : text;
  }

  String dim(String text) {
    return emphasis ? "\033[2m" + text + "\033[0m" : text;
  }

  /** The text without anything that would act on the terminal. */
  static String clean(String text) {
    return CONTROL.matcher(text).replaceAll("");
  }

  /**
   * One paragraph as lines that fit.
   *
   * @param indent what stands before every line but the first
   */
  List<String> wrap(String paragraph, String indent) {
    if (fits(paragraph)) {
      return List.of(paragraph);
    }
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    String gap = "";
    for (String word : paragraph.split(" ", -1)) {
      if (!line.toString().isBlank() && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(word);
      } else {
        line.append(gap).append(word);
      }
      gap = " ";
    }
    lines.add(line.toString());
    return lines;
  }

  boolean fits(String line) {
    return width == 0 || length(line) <= width;
  }

  static int length(CharSequence text) {
    return (int) text.codePoints().count();
  }
}
