package dev.caucus.slack.blockkit;

import dev.caucus.chat.Characters;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Writes text for Slack so that it reads as it is: nothing in it pings, links or formats.
 *
 * <p>Slack knows entities for {@code & < >} alone, and no way to escape the rest. A word joiner
 * (U+2060) beside a mark takes its power: it is invisible, it is no space at which a line could
 * break, and it makes the mark stand inside a word, where Slack reads it as it is. A zero-width
 * space would not do, since Slack takes it for the edge of a word, where marks count.
 */
final class Mrkdwn {

  static final String JOINER = "\u2060";

  /** A mark between spaces is no mark, and neither is an underscore between letters. */
  private static final Pattern MARK =
      Pattern.compile(
          "`|[*~](?!(?<=\\s.)\\s)|_(?!(?<=\\s_)\\s)(?!(?<=[\\p{L}\\p{N}]_)[\\p{L}\\p{N}])");

  private static final Pattern EMOJI = Pattern.compile(":(?=[\\p{L}\\p{N}_+'-]{1,100}:)");

  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}])([@#\uFF20])(?=[\\p{L}\\p{N}])");

  /** Slack reads both of these at the beginning of a line as a quotation. */
  private static final Pattern QUOTATION = Pattern.compile("(?m)^(\\s*)(?=&gt;|\uFF1E)");

  private static final Pattern LINK = Pattern.compile("@|:(?=//)");

  private static final Pattern FENCE = Pattern.compile("`(?=``)");

  private static final Pattern LOOKS_LIKE_AN_ENTITY = Pattern.compile("&(?=(?:amp|lt|gt);)");

  private static final Pattern LOOKS_LIKE_A_MENTION = Pattern.compile("<(?=[!@#])");

  private Mrkdwn() {}

  /**
   * The text for a text object that is {@code verbatim}, which leaves addresses alone: they can be
   * copied, but not clicked.
   */
  static String escape(String text) {
    String marks = MARK.matcher(entities(text)).replaceAll(JOINER + "$0" + JOINER);
    String emoji = EMOJI.matcher(marks).replaceAll(":" + JOINER);
    String mentions = MENTION.matcher(emoji).replaceAll("$1" + JOINER);
    return QUOTATION.matcher(mentions).replaceAll("$1" + JOINER);
  }

  /** The text for where nothing can be verbatim, so that addresses have to be broken as well. */
  static String escapeWithAddresses(String text) {
    return LINK.matcher(escape(text)).replaceAll("$0" + JOINER);
  }

  /** The text for between fences, out of which it cannot break. */
  static String escapeCode(String code) {
    return FENCE.matcher(entities(code)).replaceAll("`" + JOINER);
  }

  /** The text for a plain text object, which has no entities; it must not look as if it had. */
  static String plain(String text) {
    String line = Characters.clean(text).replace('\n', ' ');
    String emoji = EMOJI.matcher(line).replaceAll(":" + JOINER);
    String mentions = LOOKS_LIKE_A_MENTION.matcher(emoji).replaceAll("<" + JOINER);
    return LOOKS_LIKE_AN_ENTITY.matcher(mentions).replaceAll("&" + JOINER);
  }

  /** An address that Slack shows under a label; the label is escaped already. */
  static String link(URI address, String label) {
    return "<" + entities(address.toASCIIString()) + "|" + label + ">";
  }

  /** How many characters a character becomes at most. */
  static int cost(int character) {
    return switch (character) {
      case '&', '>' -> 5;
      case '<' -> 4;
      case '*', '_', '~', '`', '@' -> 3;
      case ':', '#', '\uFF20', '\uFF1E' -> 2;
      default -> Character.charCount(character);
    };
  }

  private static String entities(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
