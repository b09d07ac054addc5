package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A method of the Web API for the bot's token.
 *
 * @param scopes any one of which is needed; none if no scope is
 */
record Method(String name, List<String> scopes, Body body) {

  /** What it does; the answer without {@code ok}. */
  @FunctionalInterface
  interface Body {
    JsonObject call(Workspace workspace, Arguments arguments);
  }

  static Method of(String name, String scope, Body body) {
    return new Method(name, scope.isEmpty() ? List.of() : List.of(scope.split(",")), body);
  }

  /** Refuses what the workspace did not grant. */
  JsonObject call(Workspace workspace, Arguments arguments) {
    if (!scopes.isEmpty() && scopes.stream().noneMatch(workspace.scopes()::contains)) {
      throw new Refusal(
          Json.object(
              "ok",
              false,
              "error",
              "missing_scope",
              "needed",
              scopes.getFirst(),
              "provided",
              workspace.scopeList()));
    }
    return Json.with(body.call(workspace, arguments), "ok", true);
  }
}
