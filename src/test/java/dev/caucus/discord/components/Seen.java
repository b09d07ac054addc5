package dev.caucus.discord.components;

import com.google.gson.JsonObject;
import dev.caucus.chat.Characters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads messages the way Discord shows them. */
final class Seen {

  private static final int TEXT = 10;

  private static final Pattern FENCED = Pattern.compile("(?s)```[^\n`]*\n(.*)\n```");

  private static final Pattern ESCAPED = Pattern.compile("(?s)\\\\(.)");

  /** What the renderer itself marks: small text, headings, bars, bold text, links. */
  private static final List<Pattern> OURS =
      List.of(
          Pattern.compile("(?m)^(?:-# |#{2,3} )"),
          Pattern.compile("`[█░]{12}` "),
          Pattern.compile("<t:-?\\d+:[fR]>"),
          Pattern.compile("\\*\\*"),
          Pattern.compile("\\[|\\]\\(<https?://[^<>\\s()]*>\\)"));

  /** What stands for an escaped character while the marks are undone; it is in no message. */
  private static final int SHIFT = 0xF0000;

  /** What stands where a mark was undone; nobody sees it. */
  static final String SEAM = "\u2063";

  private Seen() {}

  /** All that the messages show, without whatever nobody sees. */
  static String in(List<DiscordMessage> messages) {
    return messages.stream()
        .flatMap(Seen::objects)
        .flatMap(Seen::shown)
        .map(Seen::bare)
        .collect(Collectors.joining());
  }

  /** A text without what nobody sees, and with what a message has for what is no character. */
  static String bare(String text) {
    return text.codePoints()
        .filter(each ->
            !Characters.isSpace(each)
                && Character.getType(each) != Character.FORMAT
                && Character.getType(each) != Character.CONTROL)
        .map(each -> Character.getType(each) == Character.SURROGATE ? 0xFFFD : each)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The markdown of the texts. */
  static Stream<String> displays(DiscordMessage message) {
    return objects(message)
        .filter(object -> isOf(object, TEXT))
        .map(object -> object.get("content").getAsString());
  }

  static boolean isCode(String markdown) {
    return FENCED.matcher(markdown).matches();
  }

  /** The markdown without escaped characters and without what the renderer marks. */
  static String unmarked(String markdown) {
    String escaped =
        ESCAPED
            .matcher(markdown)
            .replaceAll(mark -> Character.toString(SHIFT + mark.group(1).charAt(0)));
    for (Pattern ours : OURS) {
      escaped = ours.matcher(escaped).replaceAll(SEAM);
    }
    return escaped;
  }

  /** What comes back from what can be clicked. */
  static List<String> ids(DiscordMessage message) {
    return objects(message)
        .filter(object -> object.has("custom_id") || object.has("value"))
        .map(object -> object.get(object.has("value") ? "value" : "custom_id").getAsString())
        .toList();
  }

  private static Stream<String> shown(JsonObject object) {
    if (isOf(object, TEXT)) {
      return Stream.of(read(object.get("content").getAsString()));
    }
    return Stream.of("label", "placeholder", "description")
        .filter(member -> !object.has("filename"))
        .filter(member -> object.has(member) && !object.get(member).isJsonNull())
        .map(member -> object.get(member).getAsString());
  }

  private static String read(String markdown) {
    Matcher code = FENCED.matcher(markdown);
    return code.matches()
        ? code.group(1)
        : unmarked(markdown)
            .codePoints()
            .map(each -> SHIFT < each && each < SHIFT + 128 ? each - SHIFT : each)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isOf(JsonObject object, int type) {
    return object.has("type") && object.get("type").getAsInt() == type;
  }

  private static Stream<JsonObject> objects(DiscordMessage message) {
    return Json.objects(Json.of(message).get("components"));
  }
}
