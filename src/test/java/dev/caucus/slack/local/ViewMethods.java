package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.List;

/** Forms, home tabs, and the assistant's pane. */
final class ViewMethods {

  private final Engine engine;

  ViewMethods(Engine engine) {
    this.engine = engine;
  }

  List<Method> all() {
    return List.of(
        Method.of("views.open", "", this::open),
        Method.of("views.push", "", this::push),
        Method.of("views.update", "", ViewMethods::update),
        Method.of("views.publish", "", ViewMethods::publish),
        Method.of("assistant.threads.setStatus", "assistant:write,chat:write", this::assistant),
        Method.of("assistant.threads.setTitle", "assistant:write", this::assistant),
        Method.of("assistant.threads.setSuggestedPrompts", "assistant:write", this::assistant));
  }

  private JsonObject open(Workspace workspace, Arguments arguments) {
    JsonObject view = form(arguments);
    return told(workspace, workspace.views().open(trigger(arguments), view));
  }

  private JsonObject push(Workspace workspace, Arguments arguments) {
    JsonObject view = form(arguments);
    return told(workspace, workspace.views().push(trigger(arguments), view));
  }

  private String trigger(Arguments arguments) {
    return engine.triggers().use(arguments.required("trigger_id", "invalid_trigger_id"));
  }

  private static JsonObject update(Workspace workspace, Arguments arguments) {
    String id = arguments.text("view_id", arguments.text("external_id", ""));
    View old = workspace.views().find(id).orElseThrow(() -> new Refusal("not_found"));
    String hash = arguments.text("hash");
    if (hash != null && !hash.equals(old.hash())) {
      throw new Refusal("hash_conflict");
    }
    return told(workspace, workspace.views().update(old, form(arguments)));
  }

  private static JsonObject publish(Workspace workspace, Arguments arguments) {
    Person person = Places.person(workspace, arguments, "user_id");
    JsonObject view = Content.view(arguments, "home");
    return told(workspace, workspace.views().publish(person.id(), view));
  }

  private static JsonObject form(Arguments arguments) {
    return Content.view(arguments, "modal");
  }

  private static JsonObject told(Workspace workspace, View view) {
    return Json.object("view", view.told(workspace));
  }

  /** What the bot says of itself in the assistant's pane can be read in the calls. */
  private JsonObject assistant(Workspace workspace, Arguments arguments) {
    arguments.required("channel_id", "channel_not_found");
    arguments.required("thread_ts", "invalid_thread_ts");
    if (workspace.findChannel(arguments.text("channel_id", "")).isEmpty()) {
      throw new Refusal("channel_not_found");
    }
    return new JsonObject();
  }
}
