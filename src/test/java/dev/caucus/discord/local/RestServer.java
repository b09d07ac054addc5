package dev.caucus.discord.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the bot's calls. */
final class RestServer {

  static final String PATH = "/api/v10";

  private final LocalDiscord discord;
  private final List<Route> routes;
  private final RateLimits rateLimits;
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

  RestServer(LocalDiscord discord) {
    this.discord = discord;
    rateLimits = new RateLimits(discord.clock());
    routes =
        Stream.of(
                new InteractionRoutes(discord).routes(),
                new MessageRoutes(discord).routes(),
                new ChannelRoutes(discord).routes(),
                new CommandRoutes(discord).routes(),
                new UserRoutes(discord).routes())
            .flatMap(List::stream)
            .toList();
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath().substring(PATH.length());
    Content content;
    try {
      content = Content.read(exchange);
    } catch (JsonParseException e) {
      content = new Content(JsonNull.INSTANCE, List.of());
    }
    CallFault fault = discord.faults().forCall(method + " " + path);
    Route route = route(method, path);
    Reply reply = reply(exchange, method, path, route, content, fault);
    calls.add(
        new Call(
            method,
            route == null ? path : route.template(),
            path,
            content.body(),
            reply.status(),
            reply.body(),
            discord.clock().instant()));
    if (fault instanceof CallFault.Drop) {
      exchange.close();
    } else {
      answer(exchange, route == null ? path : route.template(), reply);
    }
  }

  private @Nullable Route route(String method, String path) {
    return routes.stream()
        .filter(route -> route.match(method, path) != null)
        .findFirst()
        .orElse(null);
  }

  private Reply reply(
      HttpExchange exchange,
      String method,
      String path,
      @Nullable Route route,
      Content content,
      @Nullable CallFault fault) {
    try {
      return switch (fault) {
        case CallFault.RateLimit limit -> rateLimits.exceeded(limit);
        case CallFault.BreakDown broken ->
            new Reply(broken.status(), Json.object("message", "Internal", "code", 0));
        case CallFault.Refuse refused ->
            throw new Refusal(refused.status(), refused.code(), "refused by request");
        case CallFault.Delay delay -> {
          Reply reply = done(exchange, method, path, route, content);
          pause(delay.delay());
          yield reply;
        }
        case null, default -> done(exchange, method, path, route, content);
      };
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private Reply done(
      HttpExchange exchange, String method, String path, @Nullable Route route, Content content) {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    boolean known =
        token != null && token.startsWith("Bot ") && discord.app().isToken(token.substring(4));
    if (!known && (route == null || !route.open())) {
      throw Refusal.unauthorized();
    }
    List<String> parameters = route == null ? null : route.match(method, path);
    if (route == null || parameters == null) {
      throw Refusal.notFound();
    }
    return route
        .handler()
        .answer(
            new Request(
                parameters,
                query(exchange.getRequestURI().getRawQuery()),
                content.body(),
                content.files()));
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(
            parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private void answer(HttpExchange exchange, String template, Reply reply) throws IOException {
    JsonElement json = reply.body();
    byte[] body =
        json.isJsonNull() ? new byte[0] : Json.write(json).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      // Without this the client takes every 429 for a block of its whole address.
      exchange.getResponseHeaders().set("via", "1.1 google");
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      rateLimits
          .headers(exchange.getRequestMethod() + template)
          .forEach(exchange.getResponseHeaders()::set);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
