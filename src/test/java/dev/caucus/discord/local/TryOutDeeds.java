package dev.caucus.discord.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Does what somebody does on the page. */
final class TryOutDeeds {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final LocalDiscord discord;
  private final Map<String, Form> forms = new ConcurrentHashMap<>();

  TryOutDeeds(LocalDiscord discord) {
    this.discord = discord;
  }

  /** Does it, and tells what the bot wants to be filled in or chosen, or that it is silent. */
  JsonObject carryOut(JsonObject request) {
    try {
      Deed deed = deed(request, discord.person(Json.text(request, "as", "Ann")));
      // Nobody waits for what was only said.
      return deed == null || deed.isMessage() ? Json.object("ok", true) : outcome(deed);
    } catch (IllegalArgumentException e) {
      return Json.object("ok", false, "error", e.getMessage());
    } catch (IllegalStateException e) {
      return Json.object("ok", false, "error", "The application did not respond");
    }
  }

  private JsonObject outcome(Deed deed) {
    Response response = deed.response(PATIENCE);
    JsonObject outcome = Json.object("ok", true);
    if (response.kind() == Response.Kind.CHOICES) {
      List<JsonObject> choices =
          deed.awaitAnswer().choices().stream()
              .map(each -> Json.object("name", each.name(), "value", each.value()))
              .toList();
      outcome.add("choices", Json.array(choices));
    }
    if (response.kind() == Response.Kind.FORM) {
      Form form = deed.awaitAnswer().form();
      forms.put(form.source().id(), form);
      outcome.add("form", Json.with(form.json(), "id", form.source().id()));
    }
    return outcome;
  }

  private @Nullable Deed deed(JsonObject request, Person person) {
    String name = Json.text(request, "name", "");
    return switch (Json.text(request, "what", "")) {
      case "say" -> person.says(channel(request), Json.text(request, "text", ""));
      case "reply" -> person.replies(message(request), Json.text(request, "text", ""));
      case "thread" -> {
        person.startsThread(message(request), Json.text(request, "text", ""));
        yield null;
      }
      case "run" -> run(request, person, name);
      case "type" ->
          person.types(
              channel(request),
              name,
              Json.text(request, "option", ""),
              Json.text(request, "text", ""));
      case "click" -> person.clicks(message(request), name);
      case "choose" ->
          person.chooses(
              message(request),
              name,
              Json.texts(Json.list(request, "values")).toArray(String[]::new));
      case "use" -> person.uses(name, message(request));
      case "submit" -> person.submits(form(request), entered(request));
      default -> throw new IllegalArgumentException("unknown deed");
    };
  }

  private Deed run(JsonObject request, Person person, String command) {
    return request.has("values")
        ? person.runs(channel(request), command, entered(request))
        : person.runs(channel(request), command, Json.text(request, "text", ""));
  }

  private static Map<String, String> entered(JsonObject request) {
    Map<String, String> entered = new HashMap<>();
    for (Map.Entry<String, JsonElement> entry : Json.child(request, "values").entrySet()) {
      entered.put(entry.getKey(), entry.getValue().getAsString());
    }
    return entered;
  }

  private Channel channel(JsonObject request) {
    return discord
        .places()
        .find(Json.text(request, "channel", ""))
        .orElseThrow(() -> new IllegalArgumentException("no such channel"));
  }

  private Message message(JsonObject request) {
    return channel(request)
        .message(Json.text(request, "message", ""))
        .orElseThrow(() -> new IllegalArgumentException("the message is gone"));
  }

  private Form form(JsonObject request) {
    Form form = forms.get(Json.text(request, "form", ""));
    if (form == null) {
      throw new IllegalArgumentException("the form is gone");
    }
    return form;
  }
}
