package dev.caucus.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.CaucusApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole bot over HTTP: from questions that it cannot answer to the page for its keepers. */
class WholeWayTest {

  @Test
  void aQuestionInOtherWordsAddsToTheSameGap(@TempDir Path data) throws Exception {
    try (var bot = start(data)) {
      assertThat(ask(bot, "ann", "How much does hosting Django cost in Portugal?"))
          .contains("\"unknown\"");
      await().untilAsserted(() -> assertThat(times(bot)).containsExactly("1"));
      assertThat(ask(bot, "bo", "What is the price of Django hosting in Portugal, @ann?"))
          .contains("\"unknown\"");
      await().untilAsserted(() -> assertThat(times(bot)).containsExactly("2"));
      ask(bot, "ann", "What is the design pattern of Django?");
      ask(bot, "ann", "Hello!");
      ask(bot, "ann", "???");
      ask(bot, "cleo", "/caucus gaps off");
      ask(bot, "cleo", "Which insurance covers volcanoes in Iceland?");
      // One after the other is noted, so that all before it are when this one is.
      ask(bot, "bo", "Who invented the tricycle?");
      await().untilAsserted(() -> assertThat(times(bot)).containsExactly("2", "1"));
      assertThat(get(bot, "/gaps").body()).doesNotContain("ann", "volcanoes");
      assertThat(get(bot, "/gaps.csv").body().lines().toList()).hasSize(3);
    }
  }

  @Test
  void nothingIsNotedWhereItIsSwitchedOff(@TempDir Path data) throws Exception {
    try (var bot = start(data, "--caucus.gaps.enabled=false")) {
      assertThat(ask(bot, "ann", "Who invented the tricycle?")).contains("\"unknown\"");
      assertThat(ask(bot, "ann", "/caucus gaps off")).contains("switched off");
      assertThat(bot.getBean(GapNotes.class)).isSameAs(GapNotes.NONE);
      assertThat(get(bot, "/gaps").body()).contains("caucus.gaps.enabled");
    }
  }

  private static ConfigurableApplicationContext start(Path data, String... more) {
    return new SpringApplicationBuilder(CaucusApplication.class)
        .properties("server.port=0", "caucus.data.path=" + data)
        .run(more);
  }

  private static List<String> times(ConfigurableApplicationContext bot)
      throws IOException, InterruptedException {
    Document page = Jsoup.parse(get(bot, "/gaps").body());
    return page.select(".gap .times").eachText();
  }

  private static String ask(ConfigurableApplicationContext bot, String person, String text)
      throws IOException, InterruptedException {
    String turn =
        """
        {"conversation": "of %s", "participant": {"id": "%s"}, "text": "%s"}
        """
            .formatted(person, person, text);
    return send(HttpRequest.newBuilder(address(bot, "/api/turns"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(turn)))
        .body();
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext bot, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(HttpRequest.newBuilder(address(bot, path)));
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static URI address(ConfigurableApplicationContext bot, String path) {
    String port = bot.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
