package dev.caucus.fuzz;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests over HTTP as they go over the wire, to every address that the bot has. */
final class HttpInputs implements Inputs {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int FIRST_SERVER_ERROR = 500;

  private static final List<String> PATHS =
      List.of(
          "/",
          "/chat",
          "/articles",
          "/articles/003",
          "/polls",
          "/polls/%s",
          "/polls/%s/card",
          "/polls/%s/result.csv",
          "/polls/%s/result.png",
          "/polls/name",
          "/gaps",
          "/gaps.csv",
          "/index-state",
          "/api/knowledge",
          "/api/turns",
          "/actuator",
          "/actuator/health",
          "/actuator/health/readiness",
          "/slack/events",
          "/slack/install",
          "/error",
          "/nothing");

  private static final List<String> HEADERS =
      List.of(
          "Accept: text/html",
          "Accept: application/problem+json;q=2, */*;q=-1",
          "Accept: %s",
          "Accept-Language: %s",
          "Accept-Charset: utf-7",
          "Accept-Encoding: %s",
          "Content-Type: text/plain; charset=%s",
          "Content-Type: application/json; charset=utf-16",
          "Content-Type: multipart/form-data; boundary=%s",
          "Content-Type: %s",
          "Content-Encoding: gzip",
          "Cookie: caucus-participant=%s; caucus-name=%s",
          "Cookie: caucus-name=%%ff%%zz; ;=;caucus-participant",
          "Idempotency-Key: %s",
          "HX-Request: true",
          "Origin: %s",
          "Origin: null",
          "Sec-Fetch-Site: cross-site",
          "Host: %s",
          "Range: bytes=-1-5,9999-",
          "If-None-Match: %s",
          "If-Modified-Since: never",
          "X-Forwarded-For: %s",
          "X-Forwarded-Host: %s",
          "X-HTTP-Method-Override: DELETE",
          "X-Slack-Signature: v0=%s",
          "X-Slack-Request-Timestamp: %s",
          "Expect: 100-continue");

  private final int port;
  private final List<String> tokens;
  private final String poll;
  private final Watch watch;

  /**
   * @param tokens of choices that the bot has offered
   * @param poll the id of one that is open
   */
  HttpInputs(int port, List<String> tokens, String poll, Watch watch) {
    this.port = port;
    this.tokens = tokens;
    this.poll = poll;
    this.watch = watch;
  }

  @Override
  public String name() {
    return "HTTP";
  }

  @Override
  public void send(Random random) throws IOException {
    byte[] request =
        switch (random.nextInt(4)) {
          case 0, 1 -> turn(random);
          case 2 -> form(random);
          default -> page(random);
        };
    watch.sends(new String(request, StandardCharsets.ISO_8859_1));
    long begun = System.nanoTime();
    String answer = exchange(request);
    if (System.nanoTime() - begun > PATIENCE.toNanos()) {
      // The machine may have had other things to do.
      begun = System.nanoTime();
      exchange(request);
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        watch.note("slow request", new String(request, StandardCharsets.ISO_8859_1));
      }
    }
    judge(answer);
  }

  private void judge(String answer) {
    if (!answer.isEmpty()) {
      int status = Integer.parseInt(answer.substring(9, 12));
      if (status >= FIRST_SERVER_ERROR || answer.contains("\tat ")) {
        watch.note("HTTP " + status, answer);
      } else if (answer.contains("\"code\":\"failed\"")) {
        watch.note("a turn failed", answer);
      }
    }
  }

  private byte[] turn(Random random) {
    JsonObject turn = new JsonObject();
    turn.addProperty("conversation", "c" + random.nextInt(50));
    JsonObject participant = new JsonObject();
    participant.addProperty("id", "u" + random.nextInt(50));
    participant.addProperty("name", random.nextBoolean() ? "Ann" : Oddities.text(random));
    if (random.nextInt(4) == 0) {
      participant.addProperty(
          "zone", random.nextBoolean() ? "Europe/Berlin" : Oddities.text(random));
    }
    turn.add("participant", participant);
    switch (random.nextInt(3)) {
      case 0 -> turn.addProperty("text", Inputs.words(random));
      case 1 -> turn.addProperty("choice", token(random));
      default -> {
        turn.addProperty("form", form(random.nextInt(4)));
        turn.add("values", values(random));
      }
    }
    String body = Wire.escaped(new Garbler(random).json(turn).toString());
    return request(
        random,
        "POST",
        "/api/turns",
        random.nextInt(8) == 0 ? new Garbler(random).text(body) : body);
  }

  private String token(Random random) {
    String token = tokens.get(random.nextInt(tokens.size()));
    return switch (random.nextInt(4)) {
      case 0 -> new Garbler(random).text(token);
      case 1 -> Oddities.text(random);
      default -> token;
    };
  }

  private String form(int which) {
    return List.of("p:new", "p:f:" + poll, "p:add:" + poll, "caucus").get(which);
  }

  private static JsonObject values(Random random) {
    JsonObject values = new JsonObject();
    for (String field : List.of("question", "options", "mode", "settings", "when", "option")) {
      if (random.nextInt(5) != 0) {
        if (random.nextInt(4) == 0) {
          JsonArray several = new JsonArray();
          several.add(Oddities.text(random));
          several.add("anonymous");
          values.add(field, several);
        } else {
          values.addProperty(field, Inputs.words(random));
        }
      }
    }
    return values;
  }

  private byte[] form(Random random) {
    List<String> pairs = new ArrayList<>();
    pairs.add("conversation=" + encoded("c" + random.nextInt(50)));
    switch (random.nextInt(3)) {
      case 0 -> pairs.add("text=" + encoded(Inputs.words(random)));
      case 1 -> pairs.add("choice=" + encoded(token(random)));
      default -> {
        pairs.add("form=" + encoded(form(random.nextInt(4))));
        values(random)
            .entrySet()
            .forEach(value ->
                pairs.add("values." + value.getKey() + "=" + encoded(value.getValue().toString())));
      }
    }
    if (random.nextInt(4) == 0) {
      pairs.add("zone=" + encoded(Oddities.text(random)));
      pairs.add("name=" + encoded(Oddities.text(random)));
      pairs.add("label=" + encoded(Oddities.text(random)));
    }
    String body = String.join("&", pairs);
    return request(
        random,
        "POST",
        random.nextInt(6) == 0 ? "/polls/name" : "/chat",
        random.nextInt(6) == 0 ? new Garbler(random).text(body) : body,
        "Content-Type: application/x-www-form-urlencoded");
  }

  private byte[] page(Random random) {
    String path = PATHS.get(random.nextInt(PATHS.size())).formatted(poll);
    path =
        switch (random.nextInt(5)) {
          case 0 -> path + "/" + encoded(Oddities.text(random));
          case 1 ->
              path + "?" + encoded(Oddities.text(random)) + "=" + encoded(Oddities.text(random));
          case 2 -> new Garbler(random).text(path).replaceAll("[\\s\\p{Cntrl}]", "");
          default -> path;
        };
    String method =
        List.of(
                "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH",
                "X")
            .get(random.nextInt(11));
    return request(random, method, path, method.equals("POST") ? Oddities.text(random) : "");
  }

  private byte[] request(
      Random random, String method, String path, String body, String... headers) {
    byte[] bytes = body.getBytes(charset(random));
    StringBuilder head = new StringBuilder(method + " " + (path.isEmpty() ? "/" : path));
    head.append(" HTTP/1.1\r\nConnection: close\r\n");
    List<String> all = new ArrayList<>(List.of(headers));
    int odd = random.nextInt(3);
    for (int i = 0; i < odd; i++) {
      String value = Oddities.text(random).replaceAll("[\\r\\n]", "");
      value = value.substring(0, Math.min(300, value.length()));
      all.add(HEADERS.get(random.nextInt(HEADERS.size())).formatted(value, value));
    }
    if (all.stream().noneMatch(header -> header.startsWith("Host:"))) {
      all.add("Host: localhost:" + port);
    }
    if (all.stream().noneMatch(header -> header.startsWith("Content-Type:"))) {
      all.add("Content-Type: application/json");
    }
    all.add("Content-Length: " + bytes.length);
    all.forEach(header -> head.append(header).append("\r\n"));
    return Wire.joined(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8), bytes);
  }

  private static Charset charset(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> StandardCharsets.UTF_16;
      case 1 -> StandardCharsets.ISO_8859_1;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String exchange(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.net.SocketException e) {
      return ""; // refused before it was read to its end
    }
  }
}
