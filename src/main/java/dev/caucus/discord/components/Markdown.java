package dev.caucus.discord.components;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Writes text for Discord so that it reads as it is: nothing in it pings, links or formats.
 *
 * <p>A backslash takes the power of any mark, and is not shown. It does not keep Discord from
 * notifying, so a mention is broken by a zero-width space as well.
 */
final class Markdown {

  static final String BREAK = "\u200B";

  /** An underscore inside a word is none, as long as the word is of plain letters and digits. */
  private static final Pattern MARK =
      Pattern.compile(
          "[\\\\*~`|<\\[\\]]"
              + "|_(?!(?<=[A-Za-z0-9]_)[A-Za-z0-9])"
              // An address becomes a link, and a name between colons an emoji.
              + "|(?<=:)/(?=/)"
              + "|:(?=[A-Za-z0-9_+~-]{1,100}:)");

  /** A list, a heading, small text or a quotation. */
  private static final Pattern LINE_MARK = Pattern.compile("(?m)^([\\s\\p{Z}\\p{Cf}]*)([-+#>])");

  private static final Pattern NUMBERED = Pattern.compile("(?m)^([\\s\\p{Z}\\p{Cf}]*\\d+)(?=\\.)");

  private static final Pattern MENTION = Pattern.compile("@(?=everyone|here)|(?<=<)@");

  private static final Pattern FENCE = Pattern.compile("`(?=``)");

  private Markdown() {}

  /**
   * The text for where Discord reads markdown; what it begins with may begin a line, and nothing
   * that could complete a mark may stand right beside it.
   */
  static String escape(String text) {
    String mentions = MENTION.matcher(text).replaceAll("@" + BREAK);
    String marks = MARK.matcher(mentions).replaceAll("\\\\$0");
    String lines = LINE_MARK.matcher(marks).replaceAll("$1\\\\$2");
    return NUMBERED.matcher(lines).replaceAll("$1\\\\");
  }

  /** The text for between fences, out of which it cannot break. */
  static String escapeCode(String code) {
    return FENCE.matcher(code).replaceAll("`" + BREAK);
  }

  /**
   * A link under a label that is escaped already; the angle brackets keep Discord from showing a
   * preview.
   */
  static String link(URI address, String label) {
    String written =
        address.toASCIIString().replace("(", "%28").replace(")", "%29").replace("*", "%2A");
    return "[" + label + "](<" + written + ">)";
  }

  /** How many characters a character becomes at most. */
  static int cost(int character) {
    return "\\*~`|<[]_:/-+#>@.".indexOf(character) < 0 ? Character.charCount(character) : 2;
  }

  /** The text, shortened if it is longer than that, and never inside a character. */
  static String shortened(String text, int limit) {
    String whole = text.strip();
    if (whole.length() <= limit) {
      return whole;
    }
    boolean inside = Character.isHighSurrogate(whole.charAt(limit - 2));
    return whole.substring(0, inside ? limit - 2 : limit - 1).strip() + "…";
  }
}
