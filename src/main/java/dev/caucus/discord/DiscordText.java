package dev.caucus.discord;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a message as Discord sends it, with references in angle brackets.
 *
 * @see <a href="https://discord.com/developers/docs/reference#message-formatting">Message
 *     formatting</a>
 */
record DiscordText(String raw) {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "<(?:(?<person>@!?)|(?<role>@&)|(?<channel>#))(?<id>\\d+)>"
              + "|<a?:(?<emoji>\\w+):\\d+>"
              + "|</(?<command>[^:<>]+):\\d+>"
              + "|<(?<link>https?://[^<>\\s]+)>");

  /** What somebody reads, without the mentions of that person. */
  String withoutMentionsOf(String person) {
    Matcher reference = REFERENCE.matcher(raw);
    return reference
        .replaceAll(found -> Matcher.quoteReplacement(shown(found, person)))
        .replaceAll("[ \\t]{2,}", " ")
        .strip();
  }

  private static String shown(MatchResult found, String person) {
    if (found.group("person") != null) {
      return found.group("id").equals(person) ? "" : "@somebody";
    }
    if (found.group("role") != null) {
      return "@role";
    }
    if (found.group("channel") != null) {
      return "#channel";
    }
    if (found.group("emoji") != null) {
      return ":" + found.group("emoji") + ":";
    }
    return found.group("command") != null ? "/" + found.group("command") : found.group("link");
  }
}
