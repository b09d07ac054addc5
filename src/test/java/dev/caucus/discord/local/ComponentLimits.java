package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord accepts as the components of a message. */
final class ComponentLimits {

  private static final int ROWS = 5;
  private static final int ALL = 40;
  private static final int TEXT = 4_000;
  private static final Set<Integer> IN_CONTAINER =
      Set.of(
          Components.ROW,
          Components.SECTION,
          Components.TEXT,
          Components.GALLERY,
          Components.FILE,
          Components.SEPARATOR);

  private final FormErrors errors;
  private final boolean current;
  private final Set<String> customIds = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  /** For components of the current kind, or rows alone. */
  ComponentLimits(FormErrors errors, boolean current) {
    this.errors = errors;
    this.current = current;
  }

  void check(JsonArray components, String place) {
    List<JsonObject> all = Components.all(Json.object("components", components));
    if (current) {
      if (all.size() > ALL) {
        errors.add(
            place,
            "MESSAGE_COMPONENTS_MAX_TOTAL_COMPONENTS_EXCEEDED",
            "The maximum number of components in a message is " + ALL);
      }
      totalText(all, place);
    } else {
      errors.size(place, components.size(), 0, ROWS);
    }
    each(components, place, current ? null : Set.of(Components.ROW));
  }

  private void totalText(List<JsonObject> all, String place) {
    int total =
        all.stream()
            .filter(each -> Components.type(each) == Components.TEXT)
            .map(each -> Json.text(each, "content", ""))
            .mapToInt(text -> text.codePointCount(0, text.length()))
            .sum();
    if (total > TEXT) {
      errors.add(
          place,
          "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
          "Components displayable text size exceeds maximum size of " + TEXT);
    }
  }

  private void each(
      JsonArray components, String place, @org.jspecify.annotations.Nullable Set<Integer> allowed) {
    List<JsonObject> list = Json.objects(components).toList();
    for (int i = 0; i < list.size(); i++) {
      int type = Components.type(list.get(i));
      boolean fits =
          allowed == null
              ? IN_CONTAINER.contains(type) || type == Components.CONTAINER
              : allowed.contains(type);
      if (!fits) {
        errors.add(
            place + "." + i + ".type", "UNION_TYPE_CHOICES", "No such component here: " + type);
      } else {
        one(list.get(i), place + "." + i);
      }
    }
  }

  private void one(JsonObject component, String place) {
    if (component.has("id") && !numbers.add(Json.text(component, "id", ""))) {
      errors.add(place + ".id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
    }
    JsonArray inner = Json.list(component, "components");
    switch (Components.type(component)) {
      case Components.ROW -> row(inner, place);
      case Components.SECTION -> section(component, inner, place);
      case Components.CONTAINER -> {
        errors.size(place + ".components", inner.size(), 1, ALL);
        each(inner, place + ".components", IN_CONTAINER);
      }
      case Components.TEXT ->
          errors.length(place + ".content", Json.text(component, "content", ""), 1, TEXT);
      case Components.GALLERY -> gallery(Json.list(component, "items"), place + ".items");
      case Components.FILE -> {
        String url = Json.text(Json.child(component, "file"), "url", "");
        if (!url.startsWith(Attachments.REFERENCE) && !url.startsWith(Attachments.STORE)) {
          errors.add(place + ".file.url", "UNFURLED_MEDIA_ITEM_INVALID", "Not a file of this");
        }
      }
      default -> {}
    }
  }

  private void gallery(JsonArray items, String place) {
    errors.size(place, items.size(), 1, 10);
    Json.objects(items)
        .filter(item -> item.has("description") && !item.get("description").isJsonNull())
        .forEach(item ->
            errors.length(place + ".description", Json.text(item, "description", ""), 1, 1_024));
  }

  private void section(JsonObject section, JsonArray inner, String place) {
    errors.size(place + ".components", inner.size(), 1, 3);
    each(inner, place + ".components", Set.of(Components.TEXT));
    JsonObject accessory = Json.child(section, "accessory");
    if (Components.isButton(accessory)) {
      new OperableLimits(errors, customIds).button(accessory, place + ".accessory");
    } else if (Components.type(accessory) != Components.THUMBNAIL) {
      errors.required(place + ".accessory");
    }
  }

  private void row(JsonArray inner, String place) {
    OperableLimits operable = new OperableLimits(errors, customIds);
    List<JsonObject> list = Json.objects(inner).toList();
    errors.size(place + ".components", list.size(), 1, 5);
    boolean menu = list.stream().anyMatch(Components::isMenu);
    if (menu && list.size() > 1) {
      errors.add(
          place + ".components",
          "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
          "The specified component exceeds the maximum width");
    }
    for (int i = 0; i < list.size(); i++) {
      String at = place + ".components." + i;
      if (Components.isButton(list.get(i))) {
        operable.button(list.get(i), at);
      } else if (Components.isMenu(list.get(i))) {
        operable.menu(list.get(i), at);
      } else {
        errors.add(at + ".type", "UNION_TYPE_CHOICES", "Neither a button nor a menu");
      }
    }
  }
}
