package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.List;

/** What Discord accepts as the first response to an interaction. */
final class CallbackLimits {

  private CallbackLimits() {}

  static void check(
      Interaction interaction, Response.Kind kind, JsonObject body, List<Upload> files) {
    if (!fits(interaction, kind)) {
      throw FormErrors.one(
          "type", "INTERACTION_CALLBACK_TYPE_INVALID", "Not a response to this interaction.");
    }
    JsonObject data = Json.child(body, "data");
    switch (kind) {
      case REPLY -> MessageLimits.check(data, files, "data");
      case UPDATE -> MessageLimits.checkParts(data, "data");
      case FORM -> FormLimits.check(data);
      case CHOICES -> choices(body, data);
      case DEFERRED_REPLY, DEFERRED_UPDATE, MESSAGE -> {}
    }
  }

  private static boolean fits(Interaction interaction, Response.Kind kind) {
    return switch (kind) {
      case CHOICES -> interaction.kind() == Interaction.Kind.AUTOCOMPLETE;
      case FORM ->
          interaction.kind() == Interaction.Kind.COMMAND
              || interaction.kind() == Interaction.Kind.COMPONENT;
      case UPDATE, DEFERRED_UPDATE -> interaction.operated() != null;
      case REPLY, DEFERRED_REPLY -> interaction.kind() != Interaction.Kind.AUTOCOMPLETE;
      case MESSAGE -> false;
    };
  }

  private static void choices(JsonObject body, JsonObject data) {
    FormErrors errors = new FormErrors();
    if (!body.has("data") || !data.has("choices")) {
      errors.required("data.choices");
    }
    List<JsonObject> choices = Json.objects(Json.list(data, "choices")).toList();
    errors.size("data.choices", choices.size(), 0, 25);
    for (int i = 0; i < choices.size(); i++) {
      String place = "data.choices." + i;
      errors.length(place + ".name", Json.text(choices.get(i), "name", ""), 1, 100);
      errors.length(place + ".value", Json.text(choices.get(i), "value", ""), 1, 100);
    }
    errors.refuse();
  }
}
