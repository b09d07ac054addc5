package dev.caucus.slack.blockkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.caucus.chat.Characters;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads messages the way Slack shows them. */
final class Seen {

  private static final Pattern LINK = Pattern.compile("<https?://[^|<> ]*\\|([^<>]*)>");

  private static final Pattern BAR = Pattern.compile("`[█░]{12} +([0-9.]+)` ");

  private static final Pattern DATE = Pattern.compile("<!date\\^\\d+\\^[^|<>]*\\|([^<>]*)>");

  /** A mark that the joiners take its power. */
  private static final Pattern POWERLESS = Pattern.compile("\u2060([*_~`])\u2060");

  /** A mark that makes what stands beside it bold. */
  private static final Pattern BOLD = Pattern.compile("(?<!\\s)\\*|\\*(?!\\s)");

  /** What stands for a powerless mark while the others are undone; it is in no message. */
  private static final int SHIFT = 0xF0000;

  private Seen() {}

  /** All that the messages show, without whatever nobody sees. */
  static String in(List<SlackMessage> messages) {
    return messages.stream()
        .flatMap(Seen::objects)
        .filter(object -> object.has("text") && object.get("text").isJsonPrimitive())
        .map(object -> isMrkdwn(object) ? shown(text(object)) : text(object))
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

  static Stream<String> mrkdwn(SlackMessage message) {
    return objects(message).filter(Seen::isMrkdwn).map(Seen::text);
  }

  static Stream<String> plain(SlackMessage message) {
    Predicate<JsonObject> plain = object -> type(object).equals("plain_text");
    return objects(message).filter(plain).map(Seen::text);
  }

  static Stream<String> values(SlackMessage message) {
    return objects(message)
        .filter(object -> type(object).equals("button"))
        .map(button -> button.get("value").getAsString());
  }

  static String withoutLinks(String mrkdwn) {
    return DATE.matcher(LINK.matcher(mrkdwn).replaceAll("$1")).replaceAll("$1");
  }

  private static String shown(String mrkdwn) {
    if (mrkdwn.startsWith("```\n")) {
      return withoutEntities(mrkdwn.substring(4, mrkdwn.length() - 4));
    }
    String marks =
        POWERLESS
            .matcher(withoutLinks(BAR.matcher(mrkdwn).replaceAll("$1 ")))
            .replaceAll(mark -> Character.toString(SHIFT + mark.group(1).charAt(0)));
    return withoutEntities(BOLD.matcher(marks).replaceAll(""))
        .codePoints()
        .map(each -> SHIFT < each && each < SHIFT + 128 ? each - SHIFT : each)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String withoutEntities(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static boolean isMrkdwn(JsonObject object) {
    return type(object).equals("mrkdwn");
  }

  private static String type(JsonObject object) {
    return object.has("type") ? object.get("type").getAsString() : "";
  }

  private static String text(JsonObject object) {
    return object.get("text").getAsString();
  }

  private static Stream<JsonObject> objects(SlackMessage message) {
    return objects(Json.blocks(message));
  }

  /** Every object in an element, in the order in which they are read. */
  private static Stream<JsonObject> objects(JsonElement element) {
    if (element.isJsonArray()) {
      return element.getAsJsonArray().asList().stream().flatMap(Seen::objects);
    }
    if (!element.isJsonObject()) {
      return Stream.of();
    }
    JsonObject object = element.getAsJsonObject();
    return Stream.concat(
        Stream.of(object), object.asMap().values().stream().flatMap(Seen::objects));
  }
}
