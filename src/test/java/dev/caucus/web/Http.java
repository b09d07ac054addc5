package dev.caucus.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP as it goes over the wire, with headers that no client library lets one set. */
public final class Http {

  private final int port;

  public Http(int port) {
    this.port = port;
  }

  /** A response; header names are in lower case. */
  public record Response(int status, Map<String, String> headers, String body) {}

  public Response get(String path, String... headers) throws IOException {
    return send("GET", path, new byte[0], headers);
  }

  public Response post(String path, String body, String... headers) throws IOException {
    return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Response post(String path, byte[] body, String... headers) throws IOException {
    return send("POST", path, body, headers);
  }

  public Response send(String method, String path, byte[] body, String... headers)
      throws IOException {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Host", "localhost:" + port);
    all.put("Content-Type", "application/json");
    all.put("Content-Length", String.valueOf(body.length));
    for (String header : headers) {
      String[] parts = header.split(": ", 2);
      all.put(parts[0], parts[1]);
    }
    if (all.containsKey("Transfer-Encoding")) {
      all.remove("Content-Length");
    }
    all.put("Connection", "close");
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return exchange(head.append("\r\n").toString(), body);
  }

  static byte[] chunked(String body) {
    String size = Integer.toHexString(body.length());
    return (size + "\r\n" + body + "\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private Response exchange(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return parse(socket.getInputStream().readAllBytes());
    }
  }

  private static Response parse(byte[] raw) {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    String[] lines = text.substring(0, end).split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(": ?", 2);
      headers.merge(parts[0].toLowerCase(Locale.ROOT), parts[1], (a, b) -> a + ", " + b);
    }
    String body = text.substring(end + 4);
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      body = join(body);
    }
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    return new Response(
        Integer.parseInt(lines[0].split(" ")[1]),
        headers,
        new String(bytes, StandardCharsets.UTF_8));
  }

  private static String join(String chunks) {
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (true) {
      int line = chunks.indexOf("\r\n", at);
      int size = Integer.parseInt(chunks.substring(at, line).strip(), 16);
      if (size == 0) {
        return body.toString();
      }
      body.append(chunks, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
    }
  }
}
