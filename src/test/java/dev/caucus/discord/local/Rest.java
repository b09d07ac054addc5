package dev.caucus.discord.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the local Discord without the library, which would not send what is wrong. */
record Rest(LocalDiscord discord, HttpClient http) {

  static Rest of(LocalDiscord discord) {
    return new Rest(discord, HttpClient.newHttpClient());
  }

  /** What was answered. */
  record Answered(int status, JsonObject body) {

    int code() {
      return Json.number(body, "code", 0);
    }

    /** Discord's name for what is wrong at a place; empty if nothing is. */
    String fault(String place) {
      JsonObject at = Json.child(body, "errors");
      for (String step : place.split("\\.")) {
        at = Json.child(at, step);
      }
      return Json.objects(Json.list(at, "_errors"))
          .map(error -> Json.text(error, "code", ""))
          .findFirst()
          .orElse("");
    }
  }

  Answered call(String method, String path, String body) {
    return call(method, path, body, discord.token());
  }

  Answered post(Channel channel, JsonElement body) {
    return call("POST", "channels/" + channel.id() + "/messages", Json.write(body));
  }

  Answered call(String method, String path, String body, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
            .header("Authorization", "Bot " + token)
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonElement json = Json.parseAny(response.body().isEmpty() ? "{}" : response.body());
      JsonObject object = json instanceof JsonObject given ? given : Json.object("list", json);
      return new Answered(response.statusCode(), object);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
