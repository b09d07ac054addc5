package dev.caucus.slack.local;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files on their way: announced, then filled, then shown. */
final class Uploads {

  static final String PATH = "/upload/";

  private record Announced(String name, int length, String altText) {}

  private final Engine engine;
  private final Map<String, Announced> announced = new ConcurrentHashMap<>();
  private final Map<String, SharedFile> filled = new ConcurrentHashMap<>();

  Uploads(Engine engine) {
    this.engine = engine;
  }

  String announce(String name, int length, String altText) {
    String id = engine.ids().next("F");
    announced.put(id, new Announced(name, length, altText));
    return id;
  }

  String address(String id) {
    return engine.address(PATH + id);
  }

  /** Takes the content; false if none of that length was announced there. */
  boolean fill(String path, byte[] content) {
    String id = path.substring(PATH.length());
    Announced file = announced.get(id);
    if (file == null || file.length() != content.length) {
      return false;
    }
    filled.put(id, new SharedFile(id, file.name(), file.name(), file.altText(), content));
    return true;
  }

  Optional<SharedFile> filled(String id) {
    return Optional.ofNullable(filled.get(id));
  }

  /** From now on it can be shown nowhere else. */
  void done(String id) {
    announced.remove(id);
  }
}
