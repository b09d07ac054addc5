package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Outcome.Strength;
import dev.caucus.chat.Reply;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

@WebTest
class RenderingTest {

  private static final List<String> TRAPS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</textarea></code></pre><b>",
          "&lt;b&gt; &amp; ${7*7} #{web.name} [[${1}]] __${2}__ *{x} @{/x}",
          "javascript:alert(1)",
          "<!--",
          "]]>",
          "• <li>\n• \u2028 \u202E");

  private final FakeTurns turns;
  private final FakeKnowledge knowledge;
  private final Http http;

  @Autowired
  RenderingTest(FakeTurns turns, FakeKnowledge knowledge, @LocalServerPort int port) {
    this.turns = turns;
    this.knowledge = knowledge;
    this.http = new Http(port);
  }

  @BeforeEach
  void startAfresh() {
    turns.reset();
    knowledge.reset();
  }

  private String ask(String question) throws IOException {
    Http.Response response = post(question, "HX-Request: true");
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private Http.Response post(String question, String... headers) throws IOException {
    String[] all = List.of(headers).toArray(new String[headers.length + 2]);
    all[headers.length] = "Content-Type: application/x-www-form-urlencoded";
    all[headers.length + 1] = "Accept: text/html";
    return http.post("/chat", "conversation=c1&text=" + UriUtils.encode(question, "UTF-8"), all);
  }

  @Test
  void everyKindOfReplyLooksTheSame() throws IOException {
    assertGolden("answered", Samples.ANSWERED);
    assertGolden("disputed", Samples.DISPUTED);
    assertGolden("unknown", Samples.UNKNOWN);
    assertGolden("code", Samples.CODE);
    assertGolden("choices", Samples.CHOICES);
    assertGolden("topics", Dialogues.TOPICS);
    assertGolden("question", Dialogues.SECOND);
    assertGolden("verdict", Dialogues.VERDICT);
    assertGolden("too-close", Dialogues.TOO_CLOSE);
    assertGolden("poll-ranked", Polls.RANKED);
    assertGolden("poll-closed", Polls.CLOSED);
    assertGolden("form", Polls.FORM);
  }

  private void assertGolden(String name, Reply reply) throws IOException {
    turns.answer(reply);
    Golden.assertSame("html/" + name + ".html", tidy(ask("Tell me about <tea>")));
  }

  @Test
  void everyKindOfPassageLooksTheSame() throws IOException {
    String page = http.get("/articles/tea?passage=2&quote=Black", "Accept: text/html").body();
    Golden.assertSame("html/article.html", tidy(Jsoup.parse(page).select("article").outerHtml()));
  }

  private static String tidy(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    return document.body().html().replaceAll("\\bf[0-9a-f]{8}\\b", "f0");
  }

  @Test
  void withoutScriptsAFormGetsTheWholePage() throws IOException {
    Document page = Jsoup.parse(post("How hot?").body());
    assertThat(page.title()).isEqualTo("Ask the articles · Caucus");
    assertThat(page.select("#log .words").text()).isEqualTo("How hot?");
    assertThat(page.select(".reply .statement").text()).startsWith("Green tea wants");
    assertThat(page.select("#composer input[name=conversation]").val()).isEqualTo("c1");
    assertThat(http.get("/chat").headers().get("location")).endsWith("/");
  }

  @Test
  void everyTopicThatRecommendsIsAWayIn() throws IOException {
    Document page = Jsoup.parse(http.get("/", "Accept: text/html").body());
    assertThat(page.select(".invitations button").eachText())
        .containsExactly("Help me choose: Green or black tea", "Start a poll");
    assertThat(page.select(".invitations button").eachAttr("value"))
        .containsExactly("/recommend tea", "/poll");
  }

  @Test
  void ofManyTopicsTheDialogueAsksItself() throws IOException {
    knowledge.recommend("a", "b", "c", "d", "e");
    Document page = Jsoup.parse(http.get("/", "Accept: text/html").body());
    assertThat(page.select(".invitations button").eachText())
        .containsExactly("Help me choose", "Start a poll");
    assertThat(page.select(".invitations button").val()).isEqualTo("/recommend");
    knowledge.recommend();
    assertThat(http.get("/", "Accept: text/html").body()).doesNotContain("Help me choose");
  }

  @Test
  void aTextThatIsTooLongIsAnsweredInTheChat() throws IOException {
    assertThat(ask("x".repeat(4_001))).contains("4,001").contains("4,000");
  }

  @Test
  void aFormAbove64KibOrOfUnknownLengthIsRefused() throws IOException {
    assertThat(post("x".repeat(70_000)).status()).isEqualTo(413);
    Http.Response chunked =
        http.post(
            "/chat",
            Http.chunked("conversation=c1&text=x"),
            "Transfer-Encoding: chunked",
            "Content-Type: application/x-www-form-urlencoded");
    assertThat(chunked.status()).isEqualTo(411);
  }

  @Test
  void aPassageThatIsNoNumberIsOverlooked() throws IOException {
    assertThat(http.get("/articles/tea?passage=x", "Accept: text/html").status()).isEqualTo(200);
  }

  @Test
  void aFailureIsAPageWithAnErrorIdToABrowser() throws IOException {
    turns.answer(turn -> {
      throw new IllegalStateException("secret words");
    });
    Http.Response response = post("How hot?");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.headers().get("content-type")).startsWith("text/html");
    assertThat(response.body()).contains("error id").doesNotContain("secret", "Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/articles/nothing", "/articles/", "/nothing", "/articles/a/b%25"})
  void whatIsNotThereIsAFriendlyPage(String path) throws IOException {
    Http.Response response = http.get(path, "Accept: text/html");
    assertThat(response.status()).isEqualTo(404);
    assertThat(Jsoup.parse(response.body()).select("main h1").text()).isEqualTo("Not found");
  }

  @Test
  void anIdWithSlashesAndOddCharactersIsReachable() throws IOException {
    String id = "a b/ü;x=1/50%?#é";
    knowledge.serve(FakeKnowledge.article(id, "Odd", null, quotable("Still here.")));
    String link = Jsoup.parse(http.get("/articles").body()).select(".cards a").attr("href");
    assertThat(Jsoup.parse(http.get(link).body()).select("h1").text()).isEqualTo("Odd");
  }

  @Test
  void aQuoteThatMovedIsFoundAndOneThatWentIsAdmitted() throws IOException {
    knowledge.serve(
        FakeKnowledge.article(
            "a",
            "A",
            null,
            quotable("First."),
            FakeKnowledge.passage(1, Kind.PARAGRAPH, List.of(), Sentence.of("Second."))));
    Document moved = Jsoup.parse(http.get("/articles/a?passage=0&quote=Second.").body());
    assertThat(moved.select("#p1.target mark").text()).isEqualTo("Second.");
    Document gone = Jsoup.parse(http.get("/articles/a?passage=7&quote=Third.").body());
    assertThat(gone.select("mark")).isEmpty();
    assertThat(gone.select(".quote-gone")).isNotEmpty();
  }

  @Test
  void nothingThatSomebodyWroteBecomesMarkup() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      String trap =
          random
              .ints(3, 0, TRAPS.size())
              .mapToObj(TRAPS::get)
              .collect(Collectors.joining(random.nextBoolean() ? " " : "\n"));
      turns.answer(replyMadeOf(trap));
      Document exchange = Jsoup.parseBodyFragment(ask(trap));
      assertHarmless(exchange);
      assertThat(exchange.expectFirst(".question .words").textNodes().getFirst().getWholeText())
          .isEqualTo(trap.strip());
      assertThat(exchange.expectFirst("pre code").textNodes().getFirst().getWholeText())
          .isEqualTo(trap.stripTrailing());
      turns.answer(verdictMadeOf(trap));
      assertHarmless(Jsoup.parseBodyFragment(ask(trap)));
      turns.answer(Polls.madeOf(trap));
      assertHarmless(Jsoup.parseBodyFragment(ask(trap)));
      knowledge.serve(articleMadeOf(trap));
      assertHarmless(Jsoup.parse(http.get("/articles/trap?passage=0&quote=x").body()));
      assertHarmless(Jsoup.parse(http.get("/articles").body()));
    }
  }

  private static void assertHarmless(Document page) {
    assertThat(page.select("script:not([src^=/assets/]), img, b, [onerror], [onmouseover]"))
        .isEmpty();
    assertThat(page.select("[href^=javascript]")).isEmpty();
    assertThat(page.text()).doesNotContain("49");
  }

  private static Reply replyMadeOf(String trap) {
    Citation citation = new Citation(1, trap, trap, trap, null, trap, 0, trap, trap);
    return Reply.of(
        new Outcome.Answer(Status.ANSWERED, trap, 1, List.of(citation), List.of(trap)),
        new Block.Text(trap, trap, List.of(1)),
        new Block.Code(trap, trap, List.of(1)),
        new Block.Citations(List.of(citation)),
        new Block.Notice(trap));
  }

  private static Reply verdictMadeOf(String trap) {
    return Reply.of(
        new Outcome.Recommendation(
            trap,
            trap,
            trap,
            Strength.LEANING,
            Map.of(trap, 1.0),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        new Block.Text(trap, trap, List.of(1)),
        new Block.Tally(List.of(new Block.Bar(trap, trap, 1, 1, true))),
        new Block.Items(trap, List.of(new Block.Item(trap + " · +1", trap, List.of(1))), true),
        new Block.Choices(List.of(new Choice(trap, trap, trap.substring(0, 3))), true));
  }

  private static Article articleMadeOf(String trap) {
    return FakeKnowledge.article(
        "trap",
        trap,
        trap,
        FakeKnowledge.passage(0, Kind.PARAGRAPH, List.of(trap), Sentence.of(trap)),
        FakeKnowledge.passage(1, Kind.LIST, List.of(), Sentence.of(trap)),
        new Passage(
            2,
            Kind.TABLE,
            List.of(),
            trap,
            List.of(trap, trap),
            null,
            List.of(new Sentence(trap, List.of(trap, trap), 0))),
        new Passage(3, Kind.CODE, List.of(), null, List.of(), trap, List.of(Sentence.of(trap))));
  }

  private static Passage quotable(String text) {
    return FakeKnowledge.passage(0, Kind.PARAGRAPH, List.of(), Sentence.of(text));
  }
}
