package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does what somebody does on the page. */
final class TryOutDeeds {

  private final Workspace workspace;

  TryOutDeeds(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Does it, and tells what the app answered, or that it did not. */
  JsonObject carryOut(JsonObject request) {
    try {
      Deed deed = deed(request, workspace.person(Json.text(request, "as", "Ann")));
      // Nobody waits for what was only said.
      return deed == null || "say".equals(Json.text(request, "what"))
          ? Json.object("ok", true)
          : Json.object("ok", true, "answer", deed.acknowledgement());
    } catch (IllegalStateException e) {
      return Json.object("ok", false, "error", "Caucus did not respond. Is it connected?");
    }
  }

  private @Nullable Deed deed(JsonObject request, Person person) {
    String name = Json.text(request, "action", "");
    String option = Json.text(request, "option");
    return switch (Json.text(request, "what", "")) {
      case "say" -> say(request, person);
      case "command" ->
          person.runs(
              channel(request), Json.text(request, "command", ""), Json.text(request, "text", ""));
      case "click" ->
          option == null
              ? person.clicks(message(request), name)
              : person.chooses(message(request), name, option);
      case "clickInView" ->
          option == null
              ? person.clicks(view(request, person), name)
              : person.chooses(view(request, person), name, option);
      case "submit" -> person.submits(view(request, person), entered(request));
      case "shortcut" -> person.uses(Json.text(request, "shortcut", ""), message(request));
      case "home" -> person.opensHome();
      case "assistant" -> person.opensAssistant(workspace.channel("general"));
      case "close" -> {
        person.closes(view(request, person));
        yield null;
      }
      default -> throw new IllegalStateException("unknown deed");
    };
  }

  private Deed say(JsonObject request, Person person) {
    String text = Json.text(request, "text", "");
    String thread = Json.text(request, "thread");
    Channel channel = channel(request);
    return thread == null
        ? person.says(channel, text)
        : person.sends(channel, thread, Typing.mrkdwn(text, workspace));
  }

  private static Map<String, String> entered(JsonObject request) {
    Map<String, String> entered = new HashMap<>();
    Json.child(request, "values")
        .entrySet()
        .forEach(entry -> entered.put(entry.getKey(), entry.getValue().getAsString()));
    return entered;
  }

  private Channel channel(JsonObject request) {
    return workspace
        .findChannel(Json.text(request, "channel", ""))
        .orElseThrow(() -> new IllegalStateException("no such channel"));
  }

  private Message message(JsonObject request) {
    return channel(request)
        .message(Json.text(request, "ts", ""))
        .orElseThrow(() -> new IllegalStateException("the message is gone"));
  }

  private View view(JsonObject request, Person person) {
    String id = Json.text(request, "view", "");
    return workspace
        .views()
        .find(id)
        .or(() -> workspace.home(person).filter(home -> home.id().equals(id)))
        .orElseThrow(() -> new IllegalStateException("the form is gone"));
  }
}
