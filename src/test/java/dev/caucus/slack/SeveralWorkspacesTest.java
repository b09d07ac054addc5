package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import dev.caucus.slack.local.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** One bot that two teams have installed, each by its own browser. */
class SeveralWorkspacesTest {

  private static final String QUESTION = "What is the design pattern of Django?";
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*authorize[^\"]*)\"");

  @Test
  void eachHasItsOwnConversationsAndSettings(@TempDir Path data) throws Exception {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot = RunningBot.shared(slack, data)) {
      Workspace theirs = slack.addWorkspace("T0THEIRS");
      install(bot, slack.workspace());
      install(bot, theirs);

      Message our = ask(slack.workspace());
      Message their = ask(theirs);
      assertThat(our.user()).isEqualTo(slack.workspace().botUser());
      assertThat(their.user()).isEqualTo(theirs.botUser());

      switchOff(slack.workspace());
      assertThat(ask(theirs).isEphemeral()).isFalse();
      assertThat(ask(slack.workspace()).isEphemeral()).isTrue();

      theirs.uninstall();
      await()
          .until(() -> {
            Deed asked = theirs.person("Ann").says(theirs.channel("late"), "@Caucus " + QUESTION);
            asked.awaitAcknowledged();
            return asked.posts() == 0;
          });
      assertThat(ask(slack.workspace()).isEphemeral()).isTrue();
    }
  }

  private static void switchOff(Workspace workspace) {
    Channel channel = workspace.channel("general");
    Deed off = workspace.person("Ann").runs(channel, "/caucus", "settings off");
    await().until(() -> !off.shown().isEmpty());
  }

  private static Message ask(Workspace workspace) {
    Person ann = workspace.person("Ann");
    Channel channel = workspace.channel("general");
    Deed asked = ann.says(channel, "@Caucus " + QUESTION).awaitAcknowledged();
    await().until(() -> !asked.shown().isEmpty());
    return asked.shown().getFirst();
  }

  /** As a person does: opens the page, follows its link, consents, and is sent back. */
  private static void install(RunningBot bot, Workspace workspace)
      throws IOException, InterruptedException {
    HttpResponse<String> page = get(bot.address().resolve("/slack/install"), "");
    Matcher link = LINK.matcher(page.body());
    assertThat(link.find()).as("a link to Slack in %s", page.body()).isTrue();
    URI consent = URI.create(HtmlUtils.htmlUnescape(link.group(1)) + "&team=" + workspace.team());
    String back = get(consent, "").headers().firstValue("Location").orElseThrow();
    // A browser sends a secure cookie to its own machine; the client of Java does not.
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    HttpResponse<String> done = get(URI.create(back), cookie);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
  }

  private static HttpResponse<String> get(URI address, String cookie)
      throws IOException, InterruptedException {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(address);
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      return browser.send(request.build(), BodyHandlers.ofString());
    }
  }
}
