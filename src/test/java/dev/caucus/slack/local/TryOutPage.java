package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves the page on which the bot is tried, and does what is done there. */
final class TryOutPage implements AutoCloseable {

  private static final Map<String, String> FILES =
      Map.of(
          "/", "try-out.html",
          "/try-out.css", "try-out.css",
          "/try-out.js", "try-out.js",
          "/block-kit.js", "block-kit.js",
          "/mrkdwn.js", "mrkdwn.js");

  private static final String SHARED = "/shared/";

  private final LocalSlack slack;
  private final HttpServer http;
  private final TryOutDeeds deeds;

  private TryOutPage(LocalSlack slack, HttpServer http) {
    this.slack = slack;
    this.http = http;
    this.deeds = new TryOutDeeds(slack.workspace());
  }

  static TryOutPage start(LocalSlack slack, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    TryOutPage page = new TryOutPage(slack, HttpServer.create(address, 0));
    page.http.createContext("/", page::file);
    page.http.createContext("/state", page::state);
    page.http.createContext("/do", page::act);
    page.http.createContext(SHARED, page::shared);
    page.http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    page.http.start();
    return page;
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private void file(HttpExchange exchange) throws IOException {
    String file = FILES.get(exchange.getRequestURI().getPath());
    try (InputStream content = file == null ? null : TryOutPage.class.getResourceAsStream(file)) {
      if (content == null) {
        answer(exchange, 404, "text/plain", new byte[0]);
      } else {
        answer(exchange, 200, type(file), content.readAllBytes());
      }
    }
  }

  private static String type(@Nullable String file) {
    String ending = file == null ? "" : file.substring(file.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      default -> "text/javascript; charset=utf-8";
    };
  }

  private void state(HttpExchange exchange) throws IOException {
    JsonObject asked = Arguments.form(String.valueOf(exchange.getRequestURI().getRawQuery()));
    json(exchange, new TryOutState(slack).of(Json.text(asked, "as", "Ann")));
  }

  /** A file that the bot has put somewhere. */
  private void shared(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring(SHARED.length());
    Optional<SharedFile> file =
        slack.workspace().channels().stream()
            .flatMap(channel -> channel.files().stream())
            .filter(each -> each.id().equals(id))
            .findFirst();
    if (file.isPresent()) {
      answer(exchange, 200, file.get().type(), file.get().content());
    } else {
      answer(exchange, 404, "text/plain", new byte[0]);
    }
  }

  private void act(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    // Another page in the same browser cannot send JSON here without being asked first.
    if (!type.startsWith("application/json")) {
      answer(exchange, 415, "text/plain", new byte[0]);
      return;
    }
    json(exchange, deeds.carryOut(Json.parse(body)));
  }

  private static void json(HttpExchange exchange, JsonObject json) throws IOException {
    byte[] body = Json.write(json).getBytes(StandardCharsets.UTF_8);
    answer(exchange, 200, "application/json", body);
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
