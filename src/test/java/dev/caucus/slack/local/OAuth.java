package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Installs the app in workspaces: a code for consent, a token for the code. */
final class OAuth {

  static final String AUTHORIZE = "/oauth/v2/authorize";

  private final Engine engine;
  private final Map<String, Workspace> codes = new ConcurrentHashMap<>();

  OAuth(Engine engine) {
    this.engine = engine;
  }

  /** What the app gets once somebody consented; good for one exchange. */
  String code(Workspace workspace) {
    String code = "code-" + engine.ids().number();
    codes.put(code, workspace);
    return code;
  }

  /** Consents at once, for the workspace in {@code team}, and sends the browser back. */
  void authorize(HttpExchange exchange) throws IOException {
    Arguments arguments = Arguments.read(null, "", exchange.getRequestURI().getRawQuery());
    Workspace workspace = engine.workspace(arguments.text("team", LocalSlack.TEAM));
    String back =
        "%s?code=%s&state=%s"
            .formatted(
                arguments.text("redirect_uri", ""),
                code(workspace),
                URLEncoder.encode(arguments.text("state", ""), StandardCharsets.UTF_8));
    try (exchange) {
      exchange.getResponseHeaders().set("Location", back);
      exchange.sendResponseHeaders(302, -1);
    }
  }

  JsonObject access(Headers headers, Arguments arguments) {
    String given =
        "%s:%s".formatted(arguments.text("client_id", ""), arguments.text("client_secret", ""));
    String basic = headers.getFirst("Authorization");
    if (basic != null && basic.startsWith("Basic ")) {
      byte[] decoded = Base64.getDecoder().decode(basic.substring("Basic ".length()));
      given = new String(decoded, StandardCharsets.UTF_8);
    }
    if (!given.equals(LocalSlack.CLIENT_ID + ":" + LocalSlack.CLIENT_SECRET)) {
      throw new Refusal(
          given.startsWith(LocalSlack.CLIENT_ID + ":") ? "bad_client_secret" : "invalid_client_id");
    }
    Workspace workspace = codes.remove(arguments.text("code", ""));
    if (workspace == null) {
      throw new Refusal("invalid_code");
    }
    if (!workspace.isInstalled()) {
      workspace.install();
    }
    return granted(workspace);
  }

  private static JsonObject granted(Workspace workspace) {
    return Json.object(
        "ok", true,
        "access_token", workspace.botToken(),
        "token_type", "bot",
        "scope", workspace.scopeList(),
        "bot_user_id", workspace.botUser(),
        "app_id", LocalSlack.APP,
        "team", Json.object("id", workspace.team(), "name", workspace.domain()),
        "authed_user", Json.object("id", workspace.person("Ann").id()),
        "is_enterprise_install", false);
  }
}
