package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.web.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What somebody wrote into an article, a poll or a request in bad faith does no harm to others. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileContentTest {

  private static final String BROWSER = "Accept: text/html";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String JSON = "Content-Type: application/json";
  private static final String MARKER = "zqx";
  private static final String SCRIPT = "<script>" + MARKER + "</script>";

  private GuardedBot bot;
  private Http http;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("bait.md"),
        """
        ---
        title: "Tea %1$s"
        author: "%1$s"
        ---
        # Water %1$s
        Green tea needs water of 80 degrees. %1$s <img src=x onerror=%2$s>
        [Press](javascript:alert(1)).
        """
            .formatted(SCRIPT, MARKER));
    bot =
        GuardedBot.start(
            folder.resolve("data"),
            "--caucus.knowledge.path=" + articles,
            "--caucus.slack.bot-token=xoxb-1",
            "--caucus.slack.signing-secret=0123456789abcdef",
            "--caucus.slack.api-url=http://127.0.0.1:9/api/");
    http = bot.http();
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  @Test
  void whatArticlesSayIsNoScript() throws IOException {
    Http.Response articles =
        await()
            .until(
                () -> http.get("/articles", GuardedBot.token(), BROWSER),
                page -> page.body().contains("href=\"/articles/"));
    String path = found("href=\"(/articles/[^\"?#]+)", articles.body());
    Http.Response article = http.get(path, GuardedBot.token(), BROWSER);
    Http.Response answer =
        http.post(
            "/chat",
            "conversation=c&text=" + GuardedBot.encode("How hot should water for green tea be?"),
            FORM,
            GuardedBot.token(),
            BROWSER);
    assertThat(article.body()).contains("Green tea needs water");
    for (Http.Response page : List.of(articles, article, answer)) {
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .doesNotContain("<script>" + MARKER, "<img src=x", "href=\"javascript:");
    }
  }

  @Test
  void whatIsPutToTheVoteIsNeitherScriptNorFormula() throws IOException {
    String poll =
        """
        {"conversation":"p","participant":{"id":"ann","name":"=1+1"},\
        "text":"/poll \\"%1$s?\\" \\"=cmd|'/c calc'!A1\\" \\"@SUM(1)\\" \\"%1$s\\""}
        """
            .formatted(SCRIPT);
    Http.Response opened = http.post("/api/turns", poll, GuardedBot.token(), JSON);
    String id = found("\"poll\":\"([0-9a-f]{12})\"", opened.body());
    Http.Response page = http.get("/polls/" + id, GuardedBot.token(), BROWSER);
    assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>" + MARKER);
    for (String deed : List.of("1", "close")) {
      String token = found("\"value\":\"" + deed + "\"[^}]*\"token\":\"([^\"]+)\"", opened.body());
      assertThat(choose(token).status()).isEqualTo(200);
    }
    Http.Response table = http.get("/polls/" + id + "/results.csv", GuardedBot.token());
    assertThat(table.body()).contains("calc").doesNotContainPattern("(?m)(^|,|\")[=@+]");
    assertThat(table.headers().get("content-disposition")).startsWith("attachment");
  }

  private Http.Response choose(String token) throws IOException {
    String turn =
        "{\"conversation\":\"p\",\"participant\":{\"id\":\"ann\",\"name\":\"=1+1\"},\"choice\":\"%s\"}"
            .formatted(token);
    return http.post("/api/turns", turn, GuardedBot.token(), JSON);
  }

  private static String found(String pattern, String text) {
    var match = Pattern.compile(pattern).matcher(text);
    assertThat(match.find()).as(pattern + " in " + text).isTrue();
    return match.group(1);
  }

  @Test
  void whatPretendsToComeFromSlackIsNotTaken() throws IOException {
    Http.Response response =
        http.post("/slack/events", "{\"type\":\"event_callback\"}", "X-Slack-Signature: v0=0");
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.body()).doesNotContain("dev.caucus", "Exception");
  }
}
