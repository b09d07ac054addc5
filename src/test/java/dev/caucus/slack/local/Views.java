package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The forms and home tabs that people have before them. */
final class Views {

  private final Ids ids;
  private final Map<String, View> homes = new HashMap<>();
  private final Map<String, Deque<View>> forms = new HashMap<>();

  Views(Ids ids) {
    this.ids = ids;
  }

  synchronized Optional<View> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  synchronized View publish(String user, JsonObject json) {
    View before = homes.get(user);
    View home =
        before == null ? create(user, json) : new View(before.id(), user, hash(), named(json));
    homes.put(user, home);
    return home;
  }

  synchronized Optional<View> top(String user) {
    return Optional.ofNullable(stack(user).peek());
  }

  synchronized View open(String user, JsonObject json) {
    stack(user).clear();
    return push(user, json);
  }

  synchronized View push(String user, JsonObject json) {
    View view = create(user, json);
    stack(user).push(view);
    return view;
  }

  synchronized Optional<View> find(String id) {
    return forms.values().stream()
        .flatMap(Deque::stream)
        .filter(view -> view.id().equals(id) || id.equals(Json.text(view.json(), "external_id")))
        .findFirst();
  }

  synchronized View update(View old, JsonObject json) {
    View updated = new View(old.id(), old.user(), hash(), named(json));
    Deque<View> stack = stack(old.user());
    Deque<View> replaced = new ArrayDeque<>();
    stack.forEach(view -> replaced.addLast(view.id().equals(old.id()) ? updated : view));
    forms.put(old.user(), replaced);
    return updated;
  }

  synchronized void close(View view) {
    stack(view.user()).removeIf(open -> open.id().equals(view.id()));
  }

  synchronized void clear(String user) {
    stack(user).clear();
  }

  private View create(String user, JsonObject json) {
    return new View(ids.next("V"), user, hash(), named(json));
  }

  private JsonObject named(JsonObject json) {
    JsonArray blocks = Elements.named(Json.list(json, "blocks"), ids);
    return Json.with(json, "blocks", blocks);
  }

  private String hash() {
    return ids.timestamp() + ".hash";
  }

  private Deque<View> stack(String user) {
    return forms.computeIfAbsent(user, name -> new ArrayDeque<>());
  }
}
