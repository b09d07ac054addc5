package dev.caucus.discord.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What came with a call.
 *
 * @param body {@link JsonNull} if nothing
 * @param files the files that came with it
 */
record Content(JsonElement body, List<Upload> files) {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern FILE =
      Pattern.compile("name=\"files\\[(\\d+)\\]\"; filename=\"([^\"]*)\"");

  static Content read(HttpExchange exchange) throws IOException {
    byte[] bytes = bytes(exchange);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    Matcher boundary = BOUNDARY.matcher(type == null ? "" : type);
    if (boundary.find()) {
      // Bytes of files stay what they are in this charset, and so do the marks between the parts.
      return parts(new String(bytes, StandardCharsets.ISO_8859_1), boundary.group(1));
    }
    return new Content(json(new String(bytes, StandardCharsets.UTF_8)), List.of());
  }

  private static byte[] bytes(HttpExchange exchange) throws IOException {
    try (InputStream body = exchange.getRequestBody()) {
      return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
          ? new GZIPInputStream(body).readAllBytes()
          : body.readAllBytes();
    }
  }

  private static JsonElement json(@Nullable String text) {
    return text == null || text.isBlank() ? JsonNull.INSTANCE : Json.parseAny(text);
  }

  private static Content parts(String text, String boundary) {
    JsonElement body = JsonNull.INSTANCE;
    List<Upload> files = new ArrayList<>();
    for (String part : text.split(Pattern.quote("--" + boundary))) {
      int end = part.indexOf("\r\n\r\n");
      if (end > 0) {
        String head = part.substring(0, end);
        Matcher file = FILE.matcher(head);
        // The line break before the next mark belongs to the mark.
        byte[] content =
            part.substring(end + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
        if (head.contains("name=\"payload_json\"")) {
          body = json(new String(content, StandardCharsets.UTF_8).strip());
        } else if (file.find()) {
          files.add(new Upload(Integer.parseInt(file.group(1)), file.group(2), content));
        }
      }
    }
    return new Content(body, List.copyOf(files));
  }
}
