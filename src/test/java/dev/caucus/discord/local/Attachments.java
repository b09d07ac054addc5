package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the files of messages, and puts them where components refer to them. */
final class Attachments {

  /** How a component refers to a file of its message. */
  static final String REFERENCE = "attachment://";

  /** Where files are, until something better is known. */
  static final String STORE = "https://cdn.invalid/";

  private final Snowflakes ids;
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  Attachments(Snowflakes ids) {
    this.ids = ids;
  }

  /** What is in the file of an id. */
  Optional<byte[]> content(String id) {
    return Optional.ofNullable(contents.get(id));
  }

  /** The files of a message, in their order. */
  List<Attachment> of(Message message) {
    return Json.objects(Json.list(message.json(), "attachments"))
        .map(each ->
            new Attachment(
                Json.text(each, "filename", ""),
                Json.text(each, "description", ""),
                content(Json.text(each, "id", "")).orElse(new byte[0])))
        .toList();
  }

  /**
   * Writes the files into a message: those that it had, unless the body lists others, and the new
   * ones.
   */
  void fill(JsonObject message, JsonObject body, List<Upload> files) {
    Set<String> listed =
        Json.objects(Json.list(body, "attachments"))
            .map(each -> Json.text(each, "id", ""))
            .collect(Collectors.toSet());
    Stream<JsonObject> kept =
        Json.objects(Json.list(message, "attachments"))
            .filter(each -> !body.has("attachments") || listed.contains(Json.text(each, "id", "")));
    Stream<JsonObject> added = files.stream().map(file -> stored(file, described(body, file)));
    JsonArray all = Json.array(Stream.concat(kept, added).toList());
    message.add("attachments", all);
    Components.all(message).forEach(component -> resolve(component, all));
  }

  private static JsonObject described(JsonObject body, Upload file) {
    return Json.objects(Json.list(body, "attachments"))
        .filter(each -> Json.text(each, "id", "").equals(String.valueOf(file.number())))
        .findFirst()
        .orElseGet(JsonObject::new);
  }

  private JsonObject stored(Upload file, JsonObject description) {
    String id = ids.next();
    contents.put(id, file.content());
    String url = STORE + id + "/" + file.name();
    return Json.object(
        "id",
        id,
        "filename",
        file.name(),
        "description",
        Json.text(description, "description"),
        "content_type",
        file.name().endsWith(".png") ? "image/png" : "application/octet-stream",
        "size",
        file.content().length,
        "url",
        url,
        "proxy_url",
        url);
  }

  private static void resolve(JsonObject component, JsonArray attachments) {
    Stream.concat(Json.objects(Json.list(component, "items")), Stream.of(component))
        .flatMap(each -> Stream.of(Json.child(each, "media"), Json.child(each, "file")))
        .filter(media -> Json.text(media, "url", "").startsWith(REFERENCE))
        .forEach(media -> {
          String name = Json.text(media, "url", "").substring(REFERENCE.length());
          Json.objects(attachments)
              .filter(each -> Json.text(each, "filename", "").equals(name))
              .findFirst()
              .ifPresent(each -> point(media, each));
        });
  }

  private static void point(JsonObject media, JsonObject attachment) {
    media.addProperty("attachment_id", Json.text(attachment, "id"));
    media.addProperty("width", 0);
    media.addProperty("height", 0);
    for (String member : List.of("url", "proxy_url", "content_type")) {
      media.add(member, attachment.get(member));
    }
  }
}
