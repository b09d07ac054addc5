package dev.caucus.slack.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page shows what there is to see and does what is done on it. */
class TryOutPageTest {

  private final LocalSlack slack = LocalSlack.start();
  private final SocketBot bot = new SocketBot(slack);
  private final TryOutPage page = TryOutPage.start(slack, 0);
  private final HttpClient client = HttpClient.newHttpClient();

  TryOutPageTest() throws Exception {}

  @AfterEach
  void stop() throws Exception {
    client.close();
    page.close();
    bot.close();
    slack.close();
  }

  @Test
  void thePageAndAllItsFilesAreServed() throws Exception {
    String html = get("/").body();

    assertThat(html).contains("/try-out.css", "/try-out.js");
    for (String file :
        new String[] {"/try-out.css", "/try-out.js", "/block-kit.js", "/mrkdwn.js"}) {
      assertThat(get(file).statusCode()).as(file).isEqualTo(200);
    }
    assertThat(get("/../TryOut.class").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsSaidThereIsAnswered() throws Exception {
    String general = slack.channel("general").id();

    act("{'as':'Bob','what':'say','channel':'%s','text':'@Caucus hello'}".formatted(general));

    await().untilAsserted(() -> assertThat(get("/state?as=Bob").body()).contains("*Hello*"));
  }

  @Test
  void aCommandAnswersOnlyToWhoeverUsedIt() throws Exception {
    String general = slack.channel("general").id();

    act(
        "{'as':'Ann','what':'command','channel':'%s','command':'/ask','text':'why?'}"
            .formatted(general));

    await().untilAsserted(() -> assertThat(get("/state?as=Ann").body()).contains("You asked why?"));
    assertThat(get("/state?as=Bob").body()).doesNotContain("You asked why?");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(page.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void act(String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page.address() + "/do"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .contains("\"ok\":true");
  }
}
