package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

@WebTest
class PollPagesTest {

  private static final String BROWSER = "Accept: text/html,*/*;q=0.8";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String ANN = "Cookie: caucus-participant=u1";

  private final FakeTurns turns;
  private final FakePolls polls;
  private final Http http;

  @Autowired
  PollPagesTest(FakeTurns turns, FakePolls polls, @LocalServerPort int port) {
    this.turns = turns;
    this.polls = polls;
    this.http = new Http(port);
  }

  @BeforeEach
  void startAfresh() {
    turns.reset();
  }

  private Document open(String path, String... headers) throws IOException {
    Http.Response response = http.get(path, headers);
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  @Test
  void openPollsAreListedWithTheirLinks() throws IOException {
    Document page = open("/polls", BROWSER);
    assertThat(page.select(".cards a").attr("href")).isEqualTo("/polls/tea");
    assertThat(page.select(".cards").text())
        .contains("Which tea for the kitchen?", "3 people voted", "Named");
    assertThat(page.select(".bar nav a").eachText())
        .containsExactly("Articles", "Polls", "Gaps", "Status");
    polls.close();
    assertThat(open("/polls").select(".empty").text()).contains("There are no open polls");
  }

  @Test
  void aPollHasAPageOnWhichEverybodyFindsTheirOwnVote() throws IOException {
    Document page = open("/polls/tea", BROWSER, ANN);
    assertThat(page.title()).isEqualTo("Which tea for the kitchen? · Caucus");
    assertThat(page.select("#poll-tea [aria-pressed=true]").text()).isEqualTo("Green tea");
    Http.Response stranger = http.get("/polls/tea", BROWSER);
    assertThat(Jsoup.parse(stranger.body()).select("[aria-pressed=true]")).isEmpty();
    assertThat(stranger.headers().get("set-cookie"))
        .contains("caucus-participant=", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void aCardIsSentAgainOnlyIfItHasChanged() throws IOException {
    String path = open("/polls/tea", ANN).select("#poll-tea").attr("hx-get");
    assertThat(http.get(path, ANN).status()).isEqualTo(204);
    polls.vote("u9", "Zoe", "b");
    assertThat(http.get(path, ANN).body()).contains("Zoe").doesNotContain("<html");
  }

  @Test
  void aCardStopsAskingWhenItsPollIsClosedOrGone() throws IOException {
    polls.close();
    Document closed = open("/polls/tea/card");
    assertThat(closed.select("#poll-tea.closed").hasAttr("hx-get")).isFalse();
    polls.delete();
    Document gone = open("/polls/tea/card");
    assertThat(gone.select("#poll-tea").hasAttr("hx-get")).isFalse();
    assertThat(gone.text()).isEqualTo("This poll is no longer there.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/polls/nothing", "/polls/tea/nothing.csv", "/polls/a/b/c"})
  void whatIsNotThereIsAPageToABrowserAndAProblemToAProgram(String path) throws IOException {
    Http.Response program = http.get(path);
    assertThat(program.status()).isEqualTo(404);
    assertThat(program.headers().get("content-type")).isEqualTo("application/problem+json");
    Http.Response browser = http.get(path, BROWSER);
    assertThat(browser.status()).isEqualTo(404);
    assertThat(Jsoup.parse(browser.body()).select("h1").text()).isEqualTo("Not found");
    assertThat(http.get(path, "Accept: image/png").status()).isEqualTo(404);
  }

  @Test
  void aTableIsKeptAndAPictureIsShown() throws IOException {
    Http.Response table = http.get("/polls/tea/result.csv", BROWSER);
    assertThat(table.body()).isEqualTo("option,votes\nGrüner Tee,2\n");
    assertThat(table.headers())
        .containsEntry("content-type", "text/csv;charset=UTF-8")
        .containsEntry("cache-control", "no-store")
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(table.headers().get("content-disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''tea%20%C3%A4.csv");
    Http.Response picture = http.get("/polls/tea/result.png");
    assertThat(picture.headers()).containsEntry("content-type", "image/png");
    assertThat(picture.headers().get("content-disposition")).startsWith("inline;");
    polls.close();
    Document page = open("/polls/tea");
    assertThat(page.select("img").attr("width")).isEqualTo("800");
    assertThat(page.select("img").attr("alt")).isEqualTo("Green tea 2, black tea 1");
    assertThat(page.select("a[download]").attr("href")).isEqualTo("/polls/tea/result.csv");
  }

  @Test
  void aNameIsRememberedAndGoesWithEveryTurn() throws IOException {
    Http.Response saved =
        http.post("/polls/name", "poll=tea&name=" + UriUtils.encode(" Zoë\n<b> ", "UTF-8"), FORM);
    assertThat(saved.status()).isEqualTo(302);
    assertThat(saved.headers().get("location")).endsWith("/polls/tea");
    String cookie = String.valueOf(saved.headers().get("set-cookie")).replaceFirst(";.*", "");
    assertThat(cookie).isEqualTo("caucus-name=Zo%C3%AB%20%3Cb%3E");
    String both = "Cookie: caucus-participant=u7; " + cookie;
    assertThat(open("/polls/tea", both).select("input[name=name]").val()).isEqualTo("Zoë <b>");
    http.post("/chat", "conversation=c&choice=p:vote:tea:b", FORM, both);
    assertThat(turns.last().origin().participant()).isEqualTo(new Participant("u7", "Zoë <b>"));
    assertThat(open("/polls/tea", both).select(".mine .note").text()).contains("Zoë <b>");
  }

  @ParameterizedTest
  @CsvSource({"caucus-name=%25", "caucus-name=%", "caucus-name=%20%20", "caucus-name="})
  void aNameThatIsNoneIsOverlooked(String cookie) throws IOException {
    http.post("/chat", "conversation=c&text=x", FORM, "Cookie: " + cookie);
    String name = turns.last().origin().participant().name();
    assertThat(name).isIn(null, "%");
  }

  @Test
  void aNameHasFortyCharactersAtMost() throws IOException {
    String sent = "conversation=c&text=x&name=" + UriUtils.encode("🍵".repeat(60), "UTF-8");
    http.post("/chat", sent, FORM);
    assertThat(turns.last().origin().participant().name()).isEqualTo("🍵".repeat(40));
  }

  @Test
  void aFormIsSentWithoutScriptsToo() throws IOException {
    String values =
        "&values.question=Which?&values.options=A%0D%0AB&values.mode=single"
            + "&values.settings=&values.settings=named&values.settings=hidden&values.when=";
    http.post("/chat", "conversation=c&zone=Asia/Tokyo&form=p:new" + values, FORM);
    assertThat(turns.last())
        .isInstanceOfSatisfying(
            Turn.Submitted.class,
            form -> {
              assertThat(form.form()).isEqualTo("p:new");
              assertThat(form.values())
                  .isEqualTo(
                      Map.of(
                          "question", "Which?",
                          "options", "A\nB",
                          "mode", "single",
                          "settings", "named,hidden",
                          "when", ""));
              assertThat(form.origin().participant().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Etc/Unknown", "", "<script>"})
  void aZoneThatTheBrowserMakesUpIsOverlooked(String zone) throws IOException {
    http.post("/chat", "conversation=c&text=x&zone=" + UriUtils.encode(zone, "UTF-8"), FORM);
    assertThat(turns.last().origin().participant().zone()).isNull();
  }
}
