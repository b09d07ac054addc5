package dev.caucus.fuzz;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.internal.LazilyParsedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Damages what is sound, in the ways in which programs and people do. */
final class Garbler {

  private final Random random;

  Garbler(Random random) {
    this.random = random;
  }

  /** The same with up to five things wrong with it. */
  JsonObject json(JsonObject sound) {
    JsonObject damaged = sound.deepCopy();
    int times = random.nextInt(6);
    for (int i = 0; i < times; i++) {
      List<Place> places = new ArrayList<>();
      collect(damaged, places);
      if (!places.isEmpty()) {
        damage(places.get(random.nextInt(places.size())), places);
      }
    }
    return damaged;
  }

  /** The same, cut, doubled, swapped or with something put in. */
  String text(String sound) {
    String damaged = sound;
    int times = 1 + random.nextInt(5);
    for (int i = 0; i < times; i++) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private String once(String text) {
    int one = random.nextInt(text.length() + 1);
    int other = random.nextInt(text.length() + 1);
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    int near = Math.min(to, from + 12);
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, from);
      case 1 -> text.substring(0, from) + text.substring(near);
      case 2 -> text.substring(0, near) + text.substring(from, near) + text.substring(near);
      case 3 -> text.substring(0, from) + text.substring(near) + text.substring(from, near);
      case 4 -> text.substring(0, from) + Oddities.text(random) + text.substring(near);
      case 5 -> text.substring(0, from) + (char) random.nextInt(0x180) + text.substring(from);
      default -> text.substring(0, from) + Oddities.text(random) + text.substring(from);
    };
  }

  private void damage(Place place, List<Place> others) {
    switch (random.nextInt(10)) {
      case 0 -> place.remove().run();
      case 1 -> place.set().accept(JsonNull.INSTANCE);
      case 2 -> place.set().accept(others.get(random.nextInt(others.size())).value().deepCopy());
      case 3 -> place.set().accept(new JsonPrimitive(random.nextBoolean()));
      case 4 ->
          place.set().accept(new JsonPrimitive(new LazilyParsedNumber(Oddities.number(random))));
      case 5 -> place.set().accept(wrapped(place.value()));
      case 6 -> place.set().accept(random.nextBoolean() ? new JsonArray() : new JsonObject());
      case 7 -> place.set().accept(inText(place.value()));
      default -> place.set().accept(new JsonPrimitive(Oddities.text(random)));
    }
  }

  /** Within lists, now and then within many. */
  private JsonElement wrapped(JsonElement value) {
    int depth = random.nextInt(10) == 0 ? 300 : 1;
    JsonElement wrapped = value.deepCopy();
    for (int i = 0; i < depth; i++) {
      JsonArray list = new JsonArray();
      list.add(wrapped);
      if (depth == 1) {
        list.add(wrapped.deepCopy());
      }
      wrapped = list;
    }
    return wrapped;
  }

  private JsonElement inText(JsonElement value) {
    return value.isJsonPrimitive()
        ? new JsonPrimitive(text(value.getAsString()))
        : new JsonPrimitive(value.toString());
  }

  private void collect(JsonElement in, List<Place> places) {
    switch (in) {
      case JsonObject object ->
          object
              .entrySet()
              .forEach(entry -> {
                String name = entry.getKey();
                places.add(
                    new Place(
                        entry.getValue(),
                        value -> put(object, name, value),
                        () -> object.remove(name)));
                collect(entry.getValue(), places);
              });
      case JsonArray list -> {
        for (int i = 0; i < list.size(); i++) {
          int at = i;
          places.add(new Place(list.get(i), value -> list.set(at, value), () -> list.remove(at)));
          collect(list.get(i), places);
        }
      }
      default -> {}
    }
  }

  private static void put(JsonObject object, String name, JsonElement value) {
    object.add(name, value);
  }

  private record Place(JsonElement value, Consumer<JsonElement> set, Runnable remove) {}
}
