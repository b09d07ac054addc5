package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Discord accepts as a message. */
public final class MessageLimits {

  static final int CONTENT = 2_000;

  private static final int DESCRIPTION = 1_024;
  private static final int MOST_FILES = 10;
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private MessageLimits() {}

  /** Checks a whole new message. */
  public static void check(JsonObject body, List<Upload> files, String place) {
    checkParts(body, place);
    checkFiles(files);
    checkReferences(body, new JsonObject(), files);
    if (isEmpty(body) && files.isEmpty() && !body.has("poll") && !body.has("sticker_ids")) {
      throw new Refusal(400, 50006, "Cannot send an empty message");
    }
  }

  /** Checks a change and what the message becomes by it. */
  static void checkEdit(
      JsonObject body, JsonObject whole, List<Upload> files, boolean wasThinking) {
    checkParts(body, "");
    JsonObject becomes = Json.object("flags", Json.number(whole, "flags", 0));
    for (String part : List.of("content", "embeds", "components", "poll")) {
      if (isThere(whole.get(part))) {
        becomes.add(part, whole.get(part));
      }
    }
    checkParts(becomes, "");
    boolean nothing =
        isEmpty(whole) && files.isEmpty() && Json.list(whole, "attachments").isEmpty();
    if (nothing && (wasThinking || !Json.isTrue(whole, "poll"))) {
      throw new Refusal(400, 50006, "Cannot send an empty message");
    }
  }

  private static void checkFiles(List<Upload> files) {
    if (files.stream().mapToInt(file -> file.content().length).sum() > MOST_BYTES) {
      throw new Refusal(413, 40005, "Request entity too large");
    }
    FormErrors errors = new FormErrors();
    errors.size("attachments", files.size(), 0, MOST_FILES);
    errors.refuse();
  }

  /** Checks that every file which a component shows is there. */
  static void checkReferences(JsonObject body, JsonObject before, List<Upload> files) {
    Set<String> names =
        Stream.of(
                files.stream().map(Upload::name),
                names(Json.list(body, "attachments")),
                names(Json.list(before, "attachments")))
            .flatMap(each -> each)
            .collect(Collectors.toSet());
    Components.references(body)
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw FormErrors.one(
              "components",
              "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
              "The referenced attachment '" + name + "' was not found");
        });
  }

  private static Stream<String> names(JsonArray attachments) {
    return Json.objects(attachments).map(each -> Json.text(each, "filename", ""));
  }

  private static boolean isThere(@org.jspecify.annotations.Nullable JsonElement part) {
    return part != null
        && !(part instanceof JsonArray list && list.isEmpty())
        && !(part.isJsonPrimitive() && part.getAsString().isEmpty());
  }

  private static boolean isEmpty(JsonObject message) {
    return Json.text(message, "content", "").isBlank()
        && Json.list(message, "embeds").isEmpty()
        && Json.list(message, "components").isEmpty();
  }

  /** Checks what is there of a message. */
  static void checkParts(JsonObject body, String place) {
    String prefix = place.isEmpty() ? "" : place + ".";
    FormErrors errors = new FormErrors();
    errors.length(prefix + "content", Json.text(body, "content", ""), 0, CONTENT);
    EmbedLimits.check(Json.list(body, "embeds"), prefix + "embeds", errors);
    boolean current = (Json.number(body, "flags", 0) & Message.COMPONENTS_V2) != 0;
    if (current) {
      refuseLegacy(body, prefix, errors);
    }
    new ComponentLimits(errors, current)
        .check(Json.list(body, "components"), prefix + "components");
    mentions(Json.child(body, "allowed_mentions"), prefix + "allowed_mentions", errors);
    Json.objects(Json.list(body, "attachments"))
        .forEach(each ->
            errors.length(
                prefix + "attachments", Json.text(each, "description", ""), 0, DESCRIPTION));
    errors.length(prefix + "nonce", Json.text(body, "nonce", ""), 0, 25);
    errors.refuse();
  }

  private static void refuseLegacy(JsonObject body, String prefix, FormErrors errors) {
    for (String part : List.of("content", "embeds", "poll", "sticker_ids")) {
      if (body.has(part) && !body.get(part).isJsonNull() && isThere(body.get(part))) {
        errors.add(
            prefix + part,
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "The '" + part + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
      }
    }
  }

  private static void mentions(JsonObject allowed, String place, FormErrors errors) {
    List<String> parsed = Json.texts(Json.list(allowed, "parse"));
    for (String what : List.of("users", "roles")) {
      JsonArray ids = Json.list(allowed, what);
      errors.size(place + "." + what, ids.size(), 0, 100);
      if (!ids.isEmpty() && parsed.contains(what)) {
        errors.add(
            place,
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"" + what + "\"] and " + what + ": [ids...] are mutually exclusive.");
      }
    }
  }
}
