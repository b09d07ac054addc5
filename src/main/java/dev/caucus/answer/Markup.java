package dev.caucus.answer;

import java.util.regex.Pattern;

/** Takes a chat platform's markup off a message, so that only what the person wrote is left. */
final class Markup {

  /** {@code <!channel>}, {@code <@U012>}, {@code <#C012|name>}, {@code <:emoji:12>}. */
  private static final Pattern PLATFORM_TAG = Pattern.compile("<(?:[!@#:/]|a:)[^<>\\n]{0,200}>");

  /**
   * {@code <https://socket.io|socket.io>}: Slack makes one of a bare name, too. A label that is an
   * address goes as one.
   */
  private static final Pattern LABELLED_LINK =
      Pattern.compile("<(?:https?://|mailto:)[^<>|\\s]{1,2000}\\|([^<>\\n]{0,300})>");

  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("\\[([^\\[\\]\\n]{1,300})]\\(https?://[^()\\s]{1,2000}\\)");

  /** What somebody pasted from a page, or tried on the bot. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:script|style|iframe|img|svg|div|span|br|p|a|b|i|em|strong|code|pre|h[1-6]|ul|ol|li)\\b"
              + "[^<>\\n]{0,200}>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BARE_LINK = Pattern.compile("<?\\bhttps?://[^\\s<>]{1,2000}>?");
  private static final Pattern BROADCAST =
      Pattern.compile("(?<![\\p{L}\\p{N}])@(?:everyone|here|channel)\\b");
  private static final Pattern FENCE = Pattern.compile("```(?:[a-z]{1,12}\\n)?|`");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*{1,3}|~~|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])");

  /** Marks of direction, soft hyphens and the like, which may stand in the middle of a word. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Markup() {}

  /** The message as plain text on one line. */
  static String strip(String message) {
    String text = INVISIBLE.matcher(message).replaceAll("");
    text = CONTROL.matcher(text).replaceAll(" ");
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    text = LABELLED_LINK.matcher(text).replaceAll("$1");
    text = MARKDOWN_LINK.matcher(text).replaceAll("$1");
    text = PLATFORM_TAG.matcher(text).replaceAll(" ");
    text = TAG.matcher(text).replaceAll(" ");
    text = BARE_LINK.matcher(text).replaceAll(" ");
    text = BROADCAST.matcher(text).replaceAll(" ");
    text = FENCE.matcher(text).replaceAll(" ");
    text = EMPHASIS.matcher(text).replaceAll("");
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
