package dev.caucus.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.store.Engine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever comes, over HTTP, from Slack in both modes, from Discord and in files: no exception that
 * nobody caught, no server error, no turn or request of more than two seconds.
 *
 * <p>{@code mvn test -Plong-run -Dtest=FuzzTest -Dtest.quiet=false}
 */
@Isolated("what others log would be taken for the bot's")
class FuzzTest {

  /** How many of a hundred inputs are of each kind. */
  private static final Map<String, Integer> SHARES = new LinkedHashMap<>();

  static {
    SHARES.put("HTTP", 25);
    SHARES.put("Slack over HTTP", 15);
    SHARES.put("Slack over a socket", 15);
    SHARES.put("Discord", 15);
    SHARES.put("files", 30);
  }

  /** Inputs that once were neither taken nor refused; each build sends them again. */
  private static final int[] FAILED_ONCE = {1_035_920, 1_065_936};

  @TempDir private Path folder;

  @Test
  void twoThousandInputsAreTakenOrRefused() throws Exception {
    fuzz(Engine.H2, 1, 2_000);
  }

  @Test
  @Tag("long-run")
  void aHundredThousandInputsAreTakenOrRefused() throws Exception {
    fuzz(
        Engine.POSTGRESQL,
        Integer.getInteger("test.fuzz.first", 1_000_000),
        Integer.getInteger("test.fuzz", 100_000));
  }

  private void fuzz(Engine engine, int first, int count) throws Exception {
    Path knowledge = folder.resolve("knowledge");
    FileSystemUtils.copyRecursively(Path.of("knowledge"), knowledge);
    try (Watch watch = new Watch();
        var ofOne = engine.open(Files.createDirectories(folder.resolve("store1")));
        var ofTwo = engine.open(Files.createDirectories(folder.resolve("store2")));
        LocalSlack called = LocalSlack.start();
        LocalSlack heard = LocalSlack.start();
        LocalDiscord discord = LocalDiscord.start();
        FuzzedBot one =
            FuzzedBot.start(
                watch,
                knowledge,
                folder.resolve("1"),
                ofOne(called, discord, store(engine, ofOne)));
        FuzzedBot two =
            FuzzedBot.start(
                watch, knowledge, folder.resolve("2"), ofTwo(heard, store(engine, ofTwo)))) {
      watch.attach();
      called.deliverTo(URI.create("http://127.0.0.1:" + one.port() + "/slack/events"));
      List<String> tokens = tokens(one.port());
      List<Inputs> inputs =
          List.of(
              new HttpInputs(one.port(), tokens, pollOf(tokens), watch),
              SlackInputs.prepared("Slack over HTTP", called, watch),
              SlackInputs.prepared("Slack over a socket", heard, watch),
              DiscordInputs.prepared(discord, watch),
              new FileInputs(Path.of("knowledge"), knowledge, watch));
      long begun = System.nanoTime();
      int[] numbers =
          IntStream.concat(IntStream.of(FAILED_ONCE), IntStream.range(first, first + count))
              .toArray();
      for (int n : numbers) {
        Inputs drawn = drawn(inputs, n);
        watch.begins(n);
        try {
          drawn.send(new Random(n));
        } catch (Exception | StackOverflowError e) {
          watch.failed("input " + n + " of " + drawn.name(), e);
        }
        one.keepUp();
        two.keepUp();
        if ((n - first) % 10_000 == 9_999) {
          System.out.printf(
              "%d inputs after %.0f s%n", n - first + 1, (System.nanoTime() - begun) / 1e9);
        }
      }
      one.finish();
      two.finish();
      called.broken().forEach(each -> watch.note("5xx to Slack", each.body()));
      System.out.printf(
          "%d fuzzed inputs in %.0f s: %d failures%n",
          count, (System.nanoTime() - begun) / 1e9, watch.failures().size());
      assertThat(watch.failures()).isEmpty();
    }
  }

  private static Inputs drawn(List<Inputs> inputs, int number) {
    int left = Math.floorMod(number * 37, 100);
    for (Inputs each : inputs) {
      left -= SHARES.getOrDefault(each.name(), 0);
      if (left < 0) {
        return each;
      }
    }
    throw new IllegalStateException("the shares are not a hundred");
  }

  private static List<String> store(Engine engine, dev.caucus.store.TestDatabase database) {
    return engine == Engine.H2
        ? List.of()
        : List.of(
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username());
  }

  private static List<String> ofOne(LocalSlack slack, LocalDiscord discord, List<String> store) {
    List<String> settings = new ArrayList<>(store);
    settings.addAll(
        List.of(
            "--caucus.slack.api-url=" + slack.apiUrl(),
            "--caucus.slack.bot-token=" + slack.botToken(),
            "--caucus.slack.signing-secret=" + slack.signingSecret(),
            "--caucus.discord.token=" + discord.token(),
            "--caucus.discord.api-url=" + discord.apiUrl(),
            "--caucus.discord.gateway-url=" + discord.gatewayUrl()));
    return settings;
  }

  private static List<String> ofTwo(LocalSlack slack, List<String> store) {
    List<String> settings = new ArrayList<>(store);
    settings.addAll(
        List.of(
            "--caucus.slack.api-url=" + slack.apiUrl(),
            "--caucus.slack.bot-token=" + slack.botToken(),
            "--caucus.slack.app-token=" + slack.appToken()));
    return settings;
  }

  /** Tokens that the bot gives out. */
  private static List<String> tokens(int port) throws Exception {
    List<String> tokens = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String text :
          List.of(
              "/poll \\\"Tea?\\\" \\\"Green\\\" \\\"Black\\\" up to 2",
              "/poll \\\"Rank?\\\" \\\"A\\\" \\\"B\\\" ranked anonymous",
              "/recommend node-or-django",
              "What is the design pattern of Django?")) {
        String body =
            "{\"conversation\":\"c1\",\"participant\":{\"id\":\"u1\"},\"text\":\"" + text + "\"}";
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/turns"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        collect(
            JsonParser.parseString(client.send(request, BodyHandlers.ofString()).body()), tokens);
      }
    }
    assertThat(tokens).hasSizeGreaterThan(5);
    return tokens;
  }

  private static void collect(JsonElement json, List<String> tokens) {
    switch (json) {
      case JsonObject object ->
          object
              .entrySet()
              .forEach(entry -> {
                if (entry.getKey().equals("token")) {
                  tokens.add(entry.getValue().getAsString());
                }
                collect(entry.getValue(), tokens);
              });
      case com.google.gson.JsonArray list -> list.forEach(each -> collect(each, tokens));
      default -> {}
    }
  }

  private static String pollOf(List<String> tokens) {
    return tokens.stream()
        .filter(token -> token.startsWith("p:"))
        .map(token -> token.split(":")[2])
        .findFirst()
        .orElseThrow();
  }
}
