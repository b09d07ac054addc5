package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves the page on which the bot is tried, and does what is done there. */
final class TryOutPage implements AutoCloseable {

  private static final Map<String, String> FILES =
      Map.of(
          "/", "try-out.html",
          "/try-out.css", "try-out.css",
          "/try-out.js", "try-out.js",
          "/components.js", "components.js",
          "/markdown.js", "markdown.js");

  private final LocalDiscord discord;
  private final HttpServer http;
  private final TryOutDeeds deeds;

  private TryOutPage(LocalDiscord discord, HttpServer http) {
    this.discord = discord;
    this.http = http;
    this.deeds = new TryOutDeeds(discord);
  }

  static TryOutPage start(LocalDiscord discord, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    TryOutPage page = new TryOutPage(discord, HttpServer.create(address, 0));
    page.http.createContext("/", page::file);
    page.http.createContext("/state", page::state);
    page.http.createContext("/do", page::act);
    page.http.createContext("/cdn/", page::attachment);
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
      if (file == null || content == null) {
        answer(exchange, 404, "text/plain", new byte[0]);
      } else {
        answer(exchange, 200, type(file), content.readAllBytes());
      }
    }
  }

  /** A file that stands at a message. */
  private void attachment(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    byte[] content =
        discord.attachments().content(path.length > 2 ? path[2] : "").orElse(new byte[0]);
    boolean picture = path[path.length - 1].endsWith(".png");
    String type = picture ? "image/png" : "application/octet-stream";
    answer(exchange, content.length == 0 ? 404 : 200, type, content);
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      default -> "text/javascript; charset=utf-8";
    };
  }

  private void state(HttpExchange exchange) throws IOException {
    Map<String, String> asked = query(exchange.getRequestURI().getRawQuery());
    json(
        exchange,
        TryOutState.of(
            discord,
            discord.person(asked.getOrDefault("as", "Ann")),
            asked.getOrDefault("channel", "")));
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(
          parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private void act(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    // Another page in the same browser cannot send JSON here without being asked first.
    if (!type.startsWith("application/json")) {
      answer(exchange, 415, "text/plain", new byte[0]);
    } else {
      json(exchange, deeds.carryOut(Json.parse(body)));
    }
  }

  private static void json(HttpExchange exchange, JsonObject json) throws IOException {
    answer(exchange, 200, "application/json", Json.write(json).getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
