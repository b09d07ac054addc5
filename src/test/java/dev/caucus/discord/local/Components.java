package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds its way in the components of messages and forms. */
final class Components {

  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int CHANNEL_SELECT = 8;
  static final int SECTION = 9;
  static final int TEXT = 10;
  static final int THUMBNAIL = 11;
  static final int GALLERY = 12;
  static final int FILE = 13;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;
  static final int LABEL = 18;
  static final int CHECKBOXES = 22;
  static final int LINK_STYLE = 5;

  private Components() {}

  static int type(JsonObject component) {
    return Json.number(component, "type", 0);
  }

  static boolean isButton(JsonObject component) {
    return type(component) == BUTTON;
  }

  static boolean isMenu(JsonObject component) {
    int type = type(component);
    return type == STRING_SELECT || (type > TEXT_INPUT && type <= CHANNEL_SELECT);
  }

  /** Whether any of several things can be picked in it. */
  static boolean isOfSeveral(JsonObject component) {
    return type(component) == CHECKBOXES || Json.number(component, "max_values", 1) > 1;
  }

  /** The names of the files that the components of a message show. */
  static Stream<String> references(JsonObject message) {
    return all(message).stream()
        .flatMap(each -> Stream.concat(Stream.of(each), Json.objects(Json.list(each, "items"))))
        .flatMap(each -> Stream.of(Json.child(each, "media"), Json.child(each, "file")))
        .map(media -> Json.text(media, "url", ""))
        .filter(url -> url.startsWith(Attachments.REFERENCE))
        .map(url -> url.substring(Attachments.REFERENCE.length()));
  }

  static boolean isLink(JsonObject component) {
    return isButton(component) && Json.number(component, "style", 0) == LINK_STYLE;
  }

  static String label(JsonObject component) {
    return Json.text(component, "label", Json.text(Json.child(component, "emoji"), "name", ""));
  }

  static String customId(JsonObject component) {
    return Json.text(component, "custom_id", "");
  }

  /** Every component of a message, a form or a component, the outer ones first. */
  static List<JsonObject> all(JsonObject whole) {
    return inside(whole).toList();
  }

  private static Stream<JsonObject> inside(JsonObject whole) {
    return Stream.of(
            Json.objects(Json.list(whole, "components")),
            only(whole.get("accessory")),
            only(whole.get("component")))
        .flatMap(each -> each)
        .flatMap(component -> Stream.concat(Stream.of(component), inside(component)));
  }

  private static Stream<JsonObject> only(@org.jspecify.annotations.Nullable JsonElement element) {
    return element instanceof JsonObject object ? Stream.of(object) : Stream.empty();
  }

  /** The first that can be operated and has this label, custom id or placeholder. */
  static Optional<JsonObject> find(List<JsonObject> components, String wanted) {
    return components.stream()
        .filter(component -> !customId(component).isEmpty() || isLink(component))
        .filter(component ->
            wanted.equals(customId(component))
                || wanted.equals(label(component))
                || wanted.equals(Json.text(component, "placeholder")))
        .findFirst();
  }

  /** All that can be read in a message, a line for each thing. */
  static String readable(JsonObject message) {
    Stream<String> embeds =
        Json.objects(Json.list(message, "embeds"))
            .flatMap(embed ->
                Stream.concat(
                    Stream.of(
                        Json.text(embed, "title", ""),
                        Json.text(embed, "description", ""),
                        Json.text(Json.child(embed, "footer"), "text", "")),
                    Json.objects(Json.list(embed, "fields"))
                        .map(field ->
                            Json.text(field, "name", "") + "\n" + Json.text(field, "value", ""))));
    Stream<String> components = all(message).stream().flatMap(Components::words);
    return Stream.of(Stream.of(Json.text(message, "content", "")), embeds, components)
        .flatMap(each -> each)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** A picture is read by what it says to people who cannot see it, any other file by its name. */
  private static Stream<String> words(JsonObject component) {
    return switch (type(component)) {
      case TEXT -> Stream.of(Json.text(component, "content", ""));
      case GALLERY ->
          Json.objects(Json.list(component, "items"))
              .map(each -> Json.text(each, "description", ""));
      case FILE -> {
        String url = Json.text(Json.child(component, "file"), "url", "");
        yield Stream.of(url.substring(url.lastIndexOf('/') + 1));
      }
      default -> Stream.of();
    };
  }

  /** Numbers the components that have no id yet, as Discord does. */
  static JsonArray numbered(JsonArray components) {
    JsonArray copy = components.deepCopy();
    int next = 1;
    for (JsonObject component : all(Json.object("components", copy))) {
      if (!component.has("id")) {
        component.addProperty("id", next);
      }
      next = Math.max(next, Json.number(component, "id", 0)) + 1;
    }
    return copy;
  }
}
