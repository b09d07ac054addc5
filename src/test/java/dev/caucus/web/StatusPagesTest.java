package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import dev.caucus.answer.Calibration;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class StatusPagesTest {

  private final FakeKnowledge knowledge;
  private final FakeGaps gaps;
  private final FakeOperation operation;
  private final LoggedErrors errors;
  private final Http http;

  @Autowired
  StatusPagesTest(
      FakeKnowledge knowledge,
      FakeGaps gaps,
      FakeOperation operation,
      LoggedErrors errors,
      @LocalServerPort int port) {
    this.knowledge = knowledge;
    this.gaps = gaps;
    this.operation = operation;
    this.errors = errors;
    this.http = new Http(port);
  }

  @BeforeEach
  void startAfresh() {
    knowledge.reset();
    gaps.reset();
    operation.reset();
  }

  private Document open() throws IOException {
    Http.Response response = http.get("/status", "Accept: text/html,*/*;q=0.8");
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().get("content-security-policy")).contains("default-src 'self'");
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("[style], style, main script")).isEmpty();
    return page;
  }

  @Test
  void theVersionAndTheUptimeComeFirst() throws IOException {
    assertThat(open().select(".lead").text())
        .contains("Version (not packaged), running for 0 minutes.");
  }

  @Test
  void everyPlatformTellsItsStateAndWhatToDo() throws IOException {
    Document page = open();
    assertThat(page.select(".bar nav a[href=/status]").text()).isEqualTo("Status");
    assertThat(page.select(".states li").eachText())
        .satisfiesExactly(
            slack ->
                assertThat(slack)
                    .contains(
                        "Slack",
                        "token refused",
                        "since 21 November 2026, 11:59 UTC",
                        "invalid_auth",
                        "Copy the <token> again."),
            discord -> assertThat(discord).contains("Discord", "off", "caucus.discord.token"));
  }

  @Test
  void theKnowledgeTellsWhatItServesAndWhatFailed() throws IOException {
    knowledge.become(
        new KnowledgeStatus(
            1200,
            58_000,
            FakeKnowledge.NOW,
            FakeKnowledge.NOW,
            List.of(new KnowledgeFailure("<b>.md", 3, "It says <i>.", "Write it again.")),
            new KnowledgeStatus.Progress(120, 1000)));
    Document page = open();
    assertThat(page.select("[aria-labelledby=knowledge] dd").eachText())
        .containsExactly("1,200", "58,000", "1");
    assertThat(page.select("main .failed").text())
        .isEqualTo("<b>.md:3 It says <i>. Write it again.");
    assertThat(page.select("main progress").attr("value")).isEqualTo("120");
    assertThat(page.select("[aria-labelledby=knowledge]").text())
        .contains("21 November 2026, 12:00 UTC", "words alone");
  }

  @Test
  void theReliabilityIsAPictureWithItsNumbersBesideIt() throws IOException {
    Document page = open();
    assertThat(page.select("svg[role=img] title").text()).contains("Reliability diagram");
    assertThat(page.select(".reliability .bar").eachAttr("x")).containsExactly("20.5", "90.5");
    assertThat(page.select(".reliability .bar").eachAttr("height")).containsExactly("25.0", "95.0");
    assertThat(page.select(".reliability tbody tr").eachText())
        .containsExactly("20–30% 24% 25% 40", "90–100% 96% 95% 200");
    assertThat(page.select("[aria-labelledby=reliability]").text())
        .contains("120 questions", "1.2%", "-0.20 in log-odds");
  }

  @Test
  void anUnchangedConfidenceSaysSo() throws IOException {
    operation.become(new Calibration(120, 0, 0.02, operation.calibration().bins()));
    assertThat(open().select("[aria-labelledby=reliability]").text())
        .contains("no reason to change")
        .doesNotContain("log-odds");
  }

  @Test
  void whatWasNotMeasuredYetSaysSo() throws IOException {
    operation.become(Calibration.NONE);
    Document page = open();
    assertThat(page.select(".reliability")).isEmpty();
    assertThat(page.select("[aria-labelledby=reliability] .empty").text()).contains("Not measured");
  }

  @Test
  void pollsDialoguesAndGapsAreNumbersWithALink() throws IOException {
    Document page = open();
    assertThat(page.select("[aria-labelledby=counts] .numbers > div").eachText())
        .containsExactly("Open polls 2", "Ballots 1,234");
    assertThat(page.select("[aria-labelledby=gaps]").text())
        .contains("2 different questions were asked in vain, 5 times in all");
    assertThat(page.select("[aria-labelledby=gaps] a").attr("href")).isEqualTo("/gaps");
  }

  @Test
  void anEmptyBotHasAPageToo() throws IOException {
    knowledge.become(new KnowledgeStatus(0, 0, null, null, List.of(), null));
    gaps.clear();
    operation.fail();
    Document page = open();
    assertThat(page.select("main").text())
        .contains("has not been read yet", "They cannot be counted", "Nobody asked in vain");
    gaps.switchOff();
    assertThat(open().select("[aria-labelledby=gaps]").text()).contains("caucus.gaps.enabled");
  }

  @Test
  void errorsAreListedByIdWithoutWhatTheySay() throws IOException {
    listen();
    LoggerFactory.getLogger("dev.caucus.slack.Commands")
        .error("Error {} in slack: no reply", "1a2b3c4d", new IllegalStateException("a secret"));
    Document page = open();
    assertThat(page.select("[aria-labelledby=errors] tbody tr:contains(1a2b3c4d)").text())
        .contains("slack", "IllegalStateException");
    assertThat(page.text()).doesNotContain("secret");
  }

  /** A bot that another test has started since has set up the log anew. */
  private void listen() {
    errors.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(errors);
  }

  @Test
  void programsReadTheSame() throws IOException {
    Http.Response response = http.get("/api/status");
    assertThat(response.status()).isEqualTo(200);
    JsonNode json = JsonMapper.shared().readTree(response.body());
    assertThat(json.at("/platforms/0/state").asString()).isEqualTo("rejected");
    assertThat(json.at("/platforms/1/state").asString()).isEqualTo("off");
    assertThat(json.at("/knowledge/articles").asInt()).isEqualTo(2);
    assertThat(json.at("/reliability/bins").size()).isEqualTo(10);
    assertThat(json.at("/counts/ballots").asInt()).isEqualTo(1234);
    assertThat(json.at("/gaps/questions").asInt()).isEqualTo(5);
    assertThat(json.at("/errors").isArray()).isTrue();
  }
}
