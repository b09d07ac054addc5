package dev.caucus.answer;

import java.util.regex.Pattern;

/** Takes a chat platform's markup off a message, so that only what the person wrote is left. */
final class Markup {

  /** {@code <!channel>}, {@code <@U012>}, {@code <#C012|name>}, {@code <:emoji:12>}. */
  private static final Pattern PLATFORM_TAG = Pattern.compile("<[!@#:/][^<>\\n]{0,200}>");

  private static final Pattern LABELLED_LINK =
      Pattern.compile("<(?:https?://|mailto:)([^<>|\\s]{1,2000})\\|([^<>\\n]{0,300})>");

  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("\\[([^\\[\\]\\n]{1,300})]\\(https?://[^()\\s]{1,2000}\\)");

  private static final Pattern BARE_LINK = Pattern.compile("<?\\bhttps?://[^\\s<>]{1,2000}>?");
  private static final Pattern BROADCAST =
      Pattern.compile("(?<![\\p{L}\\p{N}])@(?:everyone|here|channel)\\b");
  private static final Pattern FENCE = Pattern.compile("```(?:[a-z]{1,12}\\n)?|`");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*{1,3}|~~|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Markup() {}

  /** The message as plain text on one line. */
  static String strip(String message) {
    String text = INVISIBLE.matcher(message).replaceAll(" ");
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    text =
        LABELLED_LINK
            .matcher(text)
            .replaceAll(
                link -> isAutomatic(link.group(1), link.group(2)) ? quoted(link.group(2)) : " ");
    text = MARKDOWN_LINK.matcher(text).replaceAll("$1");
    text = PLATFORM_TAG.matcher(text).replaceAll(" ");
    text = BARE_LINK.matcher(text).replaceAll(" ");
    text = BROADCAST.matcher(text).replaceAll(" ");
    text = FENCE.matcher(text).replaceAll(" ");
    text = EMPHASIS.matcher(text).replaceAll("");
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Slack turns a bare name such as {@code socket.io} into a link to itself. */
  private static boolean isAutomatic(String target, String label) {
    return target.equalsIgnoreCase(label) || target.equalsIgnoreCase(label + "/");
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }
}
