package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Turn;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@InBrowser
class PageInBrowserTest {

  private static final String CITED =
      "/articles/tea?passage=1&quote=Green%20tea%20wants%20water%20of%2080%20%C2%B0C,#p1";

  private final FakeTurns turns;
  private final FakeKnowledge knowledge;
  private final String home;
  private Browser browser;

  @Autowired
  PageInBrowserTest(FakeTurns turns, FakeKnowledge knowledge, @LocalServerPort int port) {
    this.turns = turns;
    this.knowledge = knowledge;
    this.home = "http://localhost:" + port;
  }

  @BeforeEach
  void startAfresh(Browser browser) {
    this.browser = browser;
    turns.reset();
    knowledge.reset();
  }

  private void open(String path) {
    browser.fresh(home + path, 1280, 900, "light");
  }

  private void ask(String question) {
    browser.see("#question").sendKeys(question, Keys.ENTER);
    browser.see(".exchange:not(.pending) .question", question);
  }

  private void press(String css, String text) {
    WebElement button = browser.see(css, text);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
  }

  @Test
  void aQuestionIsAskedAndReadWithTheKeyboardAlone() {
    open("/");
    browser.see("body").sendKeys("/");
    browser
        .driver()
        .switchTo()
        .activeElement()
        .sendKeys("How hot", Keys.chord(Keys.SHIFT, Keys.ENTER), "is it?", Keys.ENTER);
    browser.see(".reply", "Green tea wants water of 80 °C.");
    assertThat(browser.see(".question .words").getText()).isEqualTo("How hot\nis it?");
    WebElement composer = browser.driver().switchTo().activeElement();
    assertThat(composer.getDomAttribute("id")).isEqualTo("question");
    assertThat(composer.getDomProperty("value")).isEmpty();
    composer.sendKeys(Keys.ARROW_UP);
    assertThat(composer.getDomProperty("value")).isEqualTo("How hot\nis it?");
    composer.sendKeys(Keys.ESCAPE);
    assertThat(composer.getDomProperty("value")).isEmpty();
  }

  @Test
  void aCitationOpensTheArticleAtTheSentenceAndBackKeepsTheChat() {
    open("/");
    ask("How hot?");
    browser.see(".marks a").click();
    WebElement mark = browser.see("#p1.target mark");
    assertThat(mark.getText()).startsWith("Green tea wants water of 80 °C");
    assertThat(browser.driver().getTitle()).isEqualTo("A Short Book of Tea · Caucus");
    assertThat(browser.run("return arguments[0].getBoundingClientRect().top < innerHeight", mark))
        .isEqualTo(true);
    browser.driver().navigate().back();
    browser.see(".exchange .question", "How hot?");
  }

  @Test
  void aReloadGoesOnWithTheSameConversationUntilANewOneIsWanted() {
    open("/");
    ask("How hot?");
    String before = turns.last().origin().conversation().id();
    browser.driver().navigate().refresh();
    browser.see(".exchange .question", "How hot?");
    ask("And black tea?");
    assertThat(turns.last().origin().conversation().id()).isEqualTo(before);
    browser.see("#new-chat").click();
    browser.see(".welcome");
    ask("And white tea?");
    assertThat(turns.last().origin().conversation().id()).isNotEqualTo(before);
  }

  @Test
  void aStarterASuggestionAndAChoiceAreSentByAClick() {
    open("/");
    browser.see(".welcome .chips button", "How hot").click();
    browser.see(".exchange .question", "How hot should the water be?");
    browser.see(".reply .chips button", "easiest to learn").click();
    browser.see(".reply.disputed .badge", "Sources differ");
    ask("which one?");
    browser.see(".choices button", "Green tea").click();
    browser.see(".exchange:last-child .question", "Green tea");
    browser.see(".word", "You chose d1:tea:green");
  }

  @Test
  void aDialogueIsWalkedThroughWithTheKeyboardAlone() {
    open("/");
    browser.see(".invitations button").sendKeys(Keys.ENTER);
    browser.see(".exchange:not(.pending) .question", "Help me choose: Green or black tea");
    assertThat(turns.last()).isInstanceOf(Turn.Commanded.class);
    pressNextButtonAfter(".prompt", "When do you drink");
    pressNextButtonAfter(".prompt", "How strong");
    assertThat(focused(".verdict", "Black tea").getText()).contains("Clear");
    assertThat(browser.shows(".tally .leading")).isTrue();
  }

  /** The focus has to be on what is new, with its buttons next in the order of the keyboard. */
  private void pressNextButtonAfter(String css, String text) {
    focused(css, text).sendKeys(Keys.TAB);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
  }

  private WebElement focused(String css, String text) {
    return browser.see(css + ":focus", text);
  }

  @Test
  void anAnswerIsMarkedAndAnOldButtonChangesIt() {
    open("/");
    browser.see(".invitations button").click();
    press(".asking button", "Morning");
    browser.see(".exchange:last-child .asking", "How strong");
    assertThat(browser.see("[aria-pressed=true]").getText()).isEqualTo("Morning");
    String past = colour(".exchange:first-child h2");
    assertThat(past).isNotEqualTo(colour(".exchange:last-child h2"));
    browser.driver().navigate().refresh();
    assertThat(browser.see("[aria-pressed=true]").getText()).isEqualTo("Morning");
    press(".asking button", "Evening");
    browser.see(".recommendation", "Too close to call");
    assertThat(browser.driver().findElements(By.cssSelector("[aria-pressed=true]")))
        .extracting(WebElement::getText)
        .containsExactly("Evening");
    assertThat(turns.last()).extracting("token").isEqualTo("r:d1:when:evening");
  }

  private String colour(String css) {
    return browser.see(css).getCssValue("color");
  }

  @Test
  void anAnswerInOwnWordsKeepsTheFocusInTheField() {
    open("/");
    browser.see(".invitations button").click();
    browser.see(".asking", "When do you drink");
    ask("In the morning");
    browser.see(".asking", "How strong");
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
        .isEqualTo("question");
  }

  @Test
  void anAnswerThatFailedIsSentAgain() {
    open("/");
    browser.see(".invitations button").click();
    browser.see(".asking button", "Morning");
    browser.disconnect(true);
    press(".asking button", "Morning");
    browser.see(".failure");
    browser.disconnect(false);
    browser.see(".retry").click();
    browser.see(".asking", "How strong");
    assertThat(browser.see("[aria-pressed=true]").getText()).isEqualTo("Morning");
  }

  @Test
  void whatStandsAsideInAVerdictOpensOnDemand() {
    open("/");
    ask("the verdict");
    assertThat(browser.shows(".sources ol")).isFalse();
    press(".fold > summary", "Sources");
    browser.see(".sources ol", "A Short Book of Tea");
    press(".fold > summary", "Where the sources differ");
    browser.see(".items", "Cold water works for every tea");
  }

  @Test
  void theThemeIsSwitchedAndRemembered() {
    open("/");
    String light = browser.see("body").getCssValue("background-color");
    browser.see("#theme").click();
    assertThat(browser.see("body").getCssValue("background-color")).isNotEqualTo(light);
    browser.driver().navigate().refresh();
    assertThat(browser.see("body").getCssValue("background-color")).isNotEqualTo(light);
  }

  @Test
  void aFailedQuestionIsKeptAndCanBeSentAgain() {
    open("/");
    turns.answer(turn -> {
      throw new IllegalStateException();
    });
    browser.see("#question").sendKeys("How hot?", Keys.ENTER);
    browser.see(".failure", "error id");
    assertThat(browser.see(".pending .words").getText()).isEqualTo("How hot?");
    turns.reset();
    browser.see(".retry").click();
    browser.see(".reply", "Green tea wants");
    assertThat(browser.shows(".failure")).isFalse();
    assertThat(browser.driver().findElements(By.cssSelector(".exchange"))).hasSize(1);
  }

  @Test
  void aServerThatIsAwayLosesNoQuestion() {
    open("/");
    browser.disconnect(true);
    browser.see("#question").sendKeys("How hot?", Keys.ENTER);
    browser.see(".failure", "The server could not be reached.");
    browser.disconnect(false);
    browser.see(".retry").click();
    browser.see(".reply", "Green tea wants");
  }

  @Test
  void theStateOfTheIndexFollowsByItself() {
    open("/");
    browser.see("#index-state .summary", "2 articles · 58 passages · updated 3 min ago");
    knowledge.become(FakeKnowledge.reading());
    browser.see("#index-state", "Reading articles 120 of 1,000");
    knowledge.become(FakeKnowledge.withFailure());
    browser.see("#failures summary", "1 file failed").click();
    browser.see("#failures .panel", "tea/articles/oolong.md:3");
    browser.see("#failures .panel", "Write the date as 2023-11-01.");
  }

  @Test
  void anEmptyFolderSaysWhatToDo() {
    knowledge.become(FakeKnowledge.empty());
    open("/");
    browser.see(".welcome", "Put Markdown, HTML or plain text files into the knowledge folder.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/articles", CITED, "/status", "/nothing"})
  void aPhoneNeverScrollsSideways(String path) {
    knowledge.become(FakeKnowledge.withFailure());
    browser.fresh(home + path, 360, 740, "light");
    if (path.equals("/")) {
      ask("Show me the code, " + "x".repeat(120));
      ask("/recommend tea");
      ask("the verdict");
    }
    browser.see("main");
    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 360"})
  void nobodyIsShutOut(String scheme, int width) throws IOException {
    knowledge.become(FakeKnowledge.withFailure());
    browser.fresh(home + "/", width, 900, scheme);
    assertThat(browser.barriers()).as("the empty chat").isEqualTo(List.of());
    for (String question : List.of("How hot?", "easiest to learn", "the moon", "code", "which")) {
      ask(question);
    }
    assertThat(browser.barriers()).as("the chat").isEqualTo(List.of());
    browser.see("#new-chat").click();
    browser.see(".invitations button").click();
    press(".asking button", "Morning");
    press(".asking button", "Light");
    press(".fold > summary", "Where the sources differ");
    ask("I am torn");
    ask("/recommend tea");
    assertThat(browser.barriers()).as("the dialogue").isEqualTo(List.of());
    browser.fresh(home + CITED, width, 900, scheme);
    browser.see("#failures summary").click();
    assertThat(browser.barriers()).as("the article").isEqualTo(List.of());
    browser.fresh(home + "/status", width, 900, scheme);
    assertThat(browser.barriers()).as("the status").isEqualTo(List.of());
    knowledge.become(FakeKnowledge.reading());
    browser.fresh(home + "/articles", width, 900, scheme);
    assertThat(browser.barriers()).as("the list").isEqualTo(List.of());
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingIsRefusedByThePolicy() {
    open("/");
    ask("Show me the code");
    ask("the verdict");
    assertThat(browser.complaints()).isEmpty();
    open("/status");
    browser.see(".reliability svg");
    Object loaded = browser.run("return performance.getEntriesByType('resource').map(e => e.name)");
    assertThat((List<?>) loaded).isNotEmpty().allMatch(url -> url.toString().startsWith(home));
    assertThat(browser.complaints()).isEmpty();
  }
}
