package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the calls of Slack's methods. */
final class WebApi {

  static final String PATH = "/api/";

  /** An answer in HTTP. */
  private record Reply(int status, JsonObject body, Map<String, String> headers) {
    static Reply ok(JsonObject body) {
      return new Reply(200, body, Map.of());
    }
  }

  private final Engine engine;
  private final Map<String, Method> methods = new HashMap<>();

  WebApi(Engine engine) {
    this.engine = engine;
    for (List<Method> some :
        List.of(
            new ChatMethods(engine).all(),
            new ConversationMethods(engine).all(),
            new ViewMethods(engine).all(),
            new FileMethods(engine).all(),
            AppMethods.all())) {
      some.forEach(method -> methods.put(method.name(), method));
    }
  }

  /** Answers one call of a method. */
  void method(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(PATH.length());
    Arguments arguments = arguments(exchange);
    String token = token(exchange.getRequestHeaders(), arguments);
    Workspace workspace = engine.ofToken(token);
    Reply reply = withFaults(name, () -> call(name, exchange, token, workspace, arguments));
    answer(exchange, name, caller(token, workspace), arguments.shown(), reply);
  }

  /** Takes the content of a file that was announced. */
  void upload(HttpExchange exchange) throws IOException {
    byte[] content = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    Reply reply =
        withFaults(
            Faults.UPLOAD,
            () ->
                engine.uploads().fill(path, content)
                    ? Reply.ok(Json.object("ok", true))
                    : new Reply(404, Json.object("ok", false), Map.of()));
    JsonObject told = Json.object("length", content.length);
    answer(exchange, Faults.UPLOAD, path, told, reply);
  }

  /** Answers what came to a response address. */
  void responseUrl(HttpExchange exchange) throws IOException {
    Arguments arguments = arguments(exchange);
    String path = exchange.getRequestURI().getPath();
    Reply reply =
        withFaults(
            Faults.RESPONSE_URL,
            () -> {
              try {
                engine.responseUrls().answer(path, arguments.json());
                return Reply.ok(Json.object("ok", true));
              } catch (Refusal refusal) {
                return new Reply(404, refusal.answer(), Map.of());
              }
            });
    answer(exchange, Faults.RESPONSE_URL, path, arguments.shown(), reply);
  }

  private Reply call(
      String name,
      HttpExchange exchange,
      @Nullable String token,
      @Nullable Workspace workspace,
      Arguments arguments) {
    try {
      if (name.equals("apps.connections.open")) {
        return Reply.ok(openConnection(token, workspace));
      }
      if (name.equals("auth.test") && LocalSlack.APP_TOKEN.equals(token)) {
        return Reply.ok(
            Json.object("ok", true, "app_name", Workspace.BOT_NAME, "app_id", LocalSlack.APP));
      }
      if (name.equals("oauth.v2.access")) {
        return Reply.ok(engine.oauth().access(exchange.getRequestHeaders(), arguments));
      }
      Method method = methods.get(name);
      if (method == null) {
        return Reply.ok(Json.object("ok", false, "error", "unknown_method", "req_method", name));
      }
      if (workspace == null) {
        throw new Refusal(notAuthorized(token));
      }
      JsonObject answer = method.call(workspace, arguments);
      return new Reply(200, answer, Map.of("x-oauth-scopes", workspace.scopeList()));
    } catch (Refusal refusal) {
      return Reply.ok(refusal.answer());
    }
  }

  private JsonObject openConnection(@Nullable String token, @Nullable Workspace workspace) {
    if (workspace != null) {
      throw new Refusal("not_allowed_token_type");
    }
    if (!LocalSlack.APP_TOKEN.equals(token)) {
      throw new Refusal(notAuthorized(token));
    }
    return Json.object("ok", true, "url", engine.sockets().address());
  }

  private String notAuthorized(@Nullable String token) {
    if (token == null || token.isBlank()) {
      return "not_authed";
    }
    if (LocalSlack.APP_TOKEN.equals(token)) {
      return "not_allowed_token_type";
    }
    return engine.wasToken(token) ? "account_inactive" : "invalid_auth";
  }

  private Reply withFaults(String method, Supplier<Reply> usual) {
    return switch (engine.faults().forCall(method)) {
      case null -> usual.get();
      case CallFault.RateLimit(var name, var share, int seconds) ->
          new Reply(
              429,
              Json.object("ok", false, "error", "ratelimited"),
              Map.of("Retry-After", Integer.toString(seconds)));
      case CallFault.Refuse refuse -> Reply.ok(Json.object("ok", false, "error", refuse.error()));
      case CallFault.BreakDown broken ->
          new Reply(500, Json.object("ok", false, "error", "internal"), Map.of());
      case CallFault.Delay(var name, var share, var delay) -> {
        Reply reply = usual.get();
        Engine.pause(delay);
        yield reply;
      }
    };
  }

  private String caller(@Nullable String token, @Nullable Workspace workspace) {
    if (workspace != null) {
      return workspace.team();
    }
    return LocalSlack.APP_TOKEN.equals(token) ? "app" : "unknown";
  }

  private static Arguments arguments(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return Arguments.read(
        exchange.getRequestHeaders().getFirst("Content-Type"),
        body,
        exchange.getRequestURI().getRawQuery());
  }

  private static @Nullable String token(Headers headers, Arguments arguments) {
    String authorization = headers.getFirst("Authorization");
    return authorization != null && authorization.startsWith("Bearer ")
        ? authorization.substring("Bearer ".length())
        : arguments.text("token");
  }

  private void answer(
      HttpExchange exchange, String method, String caller, JsonObject arguments, Reply reply)
      throws IOException {
    engine.note(
        new Call(method, caller, arguments, reply.status(), reply.body(), engine.ids().now()));
    byte[] body = Json.write(reply.body()).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
