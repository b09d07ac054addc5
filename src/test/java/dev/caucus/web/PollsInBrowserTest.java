package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Turn;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@InBrowser
class PollsInBrowserTest {

  private final FakeTurns turns;
  private final FakePolls polls;
  private final String home;
  private Browser browser;

  @Autowired
  PollsInBrowserTest(FakeTurns turns, FakePolls polls, @LocalServerPort int port) {
    this.turns = turns;
    this.polls = polls;
    this.home = "http://localhost:" + port;
  }

  @BeforeEach
  void startAfresh(Browser browser) {
    this.browser = browser;
    turns.reset();
  }

  private void open(String path) {
    browser.fresh(home + path, 1280, 900, "light");
  }

  private void press(String css, String text) {
    WebElement button = browser.see(css, text);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
  }

  private WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  private void post() {
    press(".invitations button", "Start a poll");
    browser.see(".fields input[name='values.question']").sendKeys("Which tea?");
    press(".fields .button", "Preview");
    press("#ballot-tea button", "Post");
    browser.see("#poll-tea");
  }

  @Test
  void aPollIsMadeWithAFormThatKeepsWhatWasTyped() {
    open("/");
    press(".invitations button", "Start a poll");
    browser.see(".fields > h2:focus", "New poll");
    browser.see(".fields input[name='values.question']").sendKeys(" ");
    press(".fields label", "Several choices");
    press(".fields label", "Hide the results");
    press(".fields .button", "Preview");
    browser.see(".exchange:last-child .word", "There is no question.");
    assertThat(browser.driver().findElements(By.cssSelector(".fields"))).hasSize(1);
    assertThat(browser.run("return document.querySelector('[value=multiple]').checked"))
        .isEqualTo(true);
    browser.see(".fields input[name='values.question']").sendKeys("Which tea?", Keys.ENTER);
    browser.see("#ballot-tea", "Only you see this");
    assertThat(turns.last())
        .isInstanceOfSatisfying(
            Turn.Submitted.class,
            form ->
                assertThat(form.values())
                    .containsEntry("mode", "multiple")
                    .containsEntry("settings", "named,hidden")
                    .containsEntry("options", "Green\nBlack"));
    press("#ballot-tea button", "Post");
    browser.see("#poll-tea .motion:focus");
    assertThat(browser.shows("#ballot-tea, .fields")).isFalse();
  }

  @Test
  void aVoteChangesTheCardInPlaceAndKeepsTheFocus() {
    open("/");
    post();
    WebElement option = browser.see("#poll-tea button", "Black tea");
    Object before = browser.run("return arguments[0].getBoundingClientRect().top", option);
    option.sendKeys(Keys.ENTER);
    browser.see("#poll-tea .mine", "Black tea");
    assertThat(focused().getText()).isEqualTo("Black tea");
    assertThat(focused().getDomAttribute("aria-pressed")).isEqualTo("true");
    assertThat(browser.run("return arguments[0].getBoundingClientRect().top", focused()))
        .isEqualTo(before);
    assertThat(browser.driver().findElements(By.cssSelector("#poll-tea, .exchange"))).hasSize(2);
    assertThat(browser.run("return document.getElementById('spoken').textContent"))
        .isEqualTo("Your vote: Black tea.");
    press("#poll-tea button", "Green tea");
    browser.see("#poll-tea .mine", "Green tea");
    assertThat(polls.votes()).isEqualTo(4);
  }

  @Test
  void clicksInAHurryAreAllSentOneAfterTheOther() {
    open("/polls/tea");
    browser.see("#poll-tea");
    browser.run(
        """
        for (const option of ["a", "b", "c"]) document.getElementById("poll-tea-" + option).click();
        """);
    browser.see("#poll-tea .mine", "chamomile");
    assertThat(turns.last()).extracting("token").isEqualTo("p:vote:tea:c");
    assertThat(polls.votes()).isEqualTo(4);
  }

  @Test
  void theCardFollowsThePollByItselfUntilItCloses() {
    open("/polls/tea");
    press("#poll-tea button", "Black tea");
    browser.see("#poll-tea .mine", "Black tea");
    polls.vote("u9", "Zoe", "c");
    browser.see("#poll-tea .row", "Zoe");
    assertThat(focused().getText()).isEqualTo("Black tea");
    assertThat(browser.see("#poll-tea [aria-pressed=true]").getText()).isEqualTo("Black tea");
    polls.close();
    browser.see("#poll-tea.closed .winner", "Green tea");
    browser.see("#poll-tea .motion:focus");
    assertThat(browser.run("return document.getElementById('spoken').textContent").toString())
        .startsWith("This poll is closed");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> browser.run("return document.querySelector('img').naturalWidth").equals(800L));
    assertThat(browser.run("return document.querySelector('#poll-tea').hasAttribute('hx-get')"))
        .isEqualTo(false);
  }

  @Test
  void aPollThatIsGoneSaysSo() {
    open("/polls/tea");
    browser.see("#poll-tea");
    polls.delete();
    browser.see("#poll-tea.gone", "This poll is no longer there.");
  }

  @Test
  void timesAreTheReadersAndGoWithEveryTurn() {
    browser
        .driver()
        .executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Kathmandu"));
    try {
      open("/polls/tea");
      browser.see("#poll-tea .left", "in 2 h");
      WebElement time = browser.see("#poll-tea time");
      assertThat(time.getDomAttribute("title")).endsWith("(UTC)");
      assertThat(time.getText()).matches("\\w{3},? \\d+ \\w+(,| \\d{4},) \\d\\d:\\d\\d");
      press("#poll-tea button", "Black tea");
      browser.see("#poll-tea .mine", "Black tea");
      assertThat(turns.last().origin().participant().zone())
          .isIn(ZoneId.of("Asia/Kathmandu"), ZoneId.of("Asia/Katmandu"));
    } finally {
      browser.driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", ""));
    }
  }

  @Test
  void aNameIsTypedOnceAndNeverLostToARefresh() {
    open("/polls/tea");
    WebElement name = browser.see(".calling input[type=text]");
    name.sendKeys("Zo\u00eb");
    press(".calling button", "Save");
    browser.see(".calling button", "Saved");
    polls.vote("u9", "Dan", "c");
    browser.see("#poll-tea .row", "Dan");
    assertThat(browser.see(".calling input[type=text]").getDomProperty("value"))
        .isEqualTo("Zo\u00eb");
    press("#poll-tea button", "Black tea");
    browser.see("#poll-tea .mine", "Zo\u00eb");
    browser.driver().navigate().refresh();
    assertThat(browser.see(".calling input[type=text]").getDomProperty("value"))
        .isEqualTo("Zo\u00eb");
    browser.see("#poll-tea .mine", "Zo\u00eb");
  }

  @Test
  void aVoteThatDidNotGetThroughCanBeSentAgain() {
    open("/polls/tea");
    browser.see("#poll-tea");
    browser.disconnect(true);
    press("#poll-tea button", "Black tea");
    browser.see("#poll-tea .failure", "Your vote did not get through.");
    browser.disconnect(false);
    press("#poll-tea .retry", "Try again");
    browser.see("#poll-tea .mine", "Black tea");
  }

  @Test
  void aNewPollFromTheListGoesOnInTheChatOfTheTab() {
    open("/");
    browser.see("#question").sendKeys("How hot?", Keys.ENTER);
    browser.see(".reply", "Green tea wants");
    String conversation = turns.last().origin().conversation().id();
    browser.see(".bar nav a", "Polls").click();
    browser.see(".cards a", "Which tea for the kitchen?");
    press(".head button", "New poll");
    browser.see(".exchange:last-child .fields");
    browser.see(".exchange:first-child .question", "How hot?");
    assertThat(turns.last().origin().conversation().id()).isEqualTo(conversation);
    browser.driver().navigate().refresh();
    browser.see(".exchange:last-child .fields");
  }

  @Test
  void aPollIsThereAgainAfterAReload() {
    open("/");
    post();
    polls.vote("u9", "Dan", "c");
    browser.driver().navigate().refresh();
    browser.see("#poll-tea .row", "Dan");
    press("#poll-tea button", "My vote");
    browser.see("#ballot-tea", "Only you see this");
    press("#poll-tea button", "My vote");
    assertThat(browser.driver().findElements(By.id("ballot-tea"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 360"})
  void nobodyIsShutOut(String scheme, int width) throws IOException {
    browser.fresh(home + "/", width, 900, scheme);
    press(".invitations button", "Start a poll");
    browser.see(".fields");
    assertThat(browser.barriers()).as("the form").isEmpty();
    browser.see(".fields input[name='values.question']").sendKeys("Which?", Keys.ENTER);
    press("#ballot-tea button", "Post");
    press("#poll-tea button", "Black tea");
    browser.see("#poll-tea .mine", "Black tea");
    press("#poll-tea button", "My vote");
    browser.see("#ballot-tea");
    assertThat(browser.barriers()).as("the card").isEmpty();
    browser.fresh(home + "/polls", width, 900, scheme);
    assertThat(browser.barriers()).as("the list").isEmpty();
    polls.close();
    browser.fresh(home + "/polls/tea", width, 900, scheme);
    browser.see(".winner");
    assertThat(browser.barriers()).as("the result").isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(browser.complaints()).isEmpty();
  }
}
