package dev.caucus.discord.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is done on the page reaches the bot, and what it answers is seen there. */
class TryOutPageTest {

  private static final LocalDiscord discord = LocalDiscord.start();
  private static SampleBot bot;
  private static TryOutPage page;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    bot = SampleBot.start(discord, 1);
    bot.register();
    page = TryOutPage.start(discord, 0);
  }

  @AfterAll
  static void stop() {
    page.close();
    bot.close();
    discord.close();
  }

  @Test
  void everyFileOfThePageIsThere() throws Exception {
    for (String file :
        new String[] {"/", "/try-out.css", "/try-out.js", "/components.js", "/markdown.js"}) {
      assertThat(get(file)).isNotBlank();
    }
  }

  @Test
  void aCommandIsCompletedRunAndItsFormOpened() throws Exception {
    JsonObject typing =
        act("{'what': 'type', 'name': '/ask', 'option': 'question', 'text': 'what'}");
    act("{'what': 'run', 'name': '/ask', 'values': {'question': 'what now?'}}");
    Message answer = discord.ledger().deeds().getLast().awaitAnswer().shown().getFirst();
    JsonObject opened = act("{'what': 'click', 'name': 'own', 'message': '" + answer.id() + "'}");
    JsonObject state = Json.parse(get("/state?as=Ann&channel=general"));

    assertThat(Json.list(typing, "choices")).hasSize(2);
    assertThat(Json.text(Json.child(opened, "form"), "title")).isEqualTo("In your words");
    assertThat(Json.objects(Json.list(state, "messages")))
        .anySatisfy(message ->
            assertThat(Json.text(message, "content")).startsWith("You asked **what now?**"));
  }

  @Test
  void whatCannotBeDoneIsSaid() throws Exception {
    assertThat(Json.text(act("{'what': 'run', 'name': '/nothing'}"), "error"))
        .isEqualTo("no command nothing");
  }

  private JsonObject act(String deed) throws IOException, InterruptedException {
    JsonObject body =
        Json.with(
            Json.parse(deed.replace('\'', '"')),
            "as",
            "Ann",
            "channel",
            discord.channel("general").id());
    return Json.parse(
        http.send(
                HttpRequest.newBuilder(URI.create(page.address() + "/do"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                    .build(),
                BodyHandlers.ofString())
            .body());
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(page.address() + path)).build(),
            BodyHandlers.ofString())
        .body();
  }
}
