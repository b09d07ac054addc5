package dev.caucus.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.access.GuardedBot;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

@InBrowser
class LoginInBrowserTest {

  @Test
  void aPersonLogsInAsksVotesAndLogsOut(Browser browser, @TempDir Path data) throws IOException {
    try (var bot = GuardedBot.start(data)) {
      browser.fresh(bot.address() + "/", 1280, 900, "light");
      assertThat(browser.barriers()).isEmpty();
      browser.see("#password").sendKeys("wrong", Keys.ENTER);
      browser.see(".wrong", "not the password");
      browser.see("#password").sendKeys(GuardedBot.PASSWORD, Keys.ENTER);

      browser.see("#question").sendKeys("/poll Lunch? | Pizza | Sushi", Keys.ENTER);
      browser.see(".reply.poll button", "Sushi").click();
      browser.see(".reply.poll [aria-pressed=true]", "Sushi");
      assertThat(browser.complaints()).isEmpty();

      browser.see(".tools button", "Log out").click();
      browser.see("[role=status]", "You are logged out");
      browser.driver().get(bot.address() + "/polls");
      browser.see("#password").sendKeys(GuardedBot.PASSWORD, Keys.ENTER);
      browser.see("h1", "Polls");
    }
  }
}
