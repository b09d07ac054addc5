package dev.caucus.slack.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real Bolt works against the local Slack over a socket. */
class LocalSlackTest {

  private final LocalSlack slack = LocalSlack.start();
  private final Person ann = slack.person("Ann");
  private final Channel general = slack.channel("general");
  private final SocketBot bot;

  LocalSlackTest() throws Exception {
    bot = new SocketBot(slack);
  }

  @AfterEach
  void stop() throws Exception {
    bot.close();
    slack.close();
  }

  @Test
  void aMentionComesAsMessageAndAsMentionAndIsAnsweredInItsThread() {
    Deed mention = ann.says(general, "@Caucus hello").awaitAcknowledged();

    assertThat(mention.payloads())
        .extracting(payload -> Json.text(Json.child(payload, "event"), "type"))
        .containsExactly("message", "app_mention");
    assertThat(mention.posts()).isEqualTo(1);
    assertThat(mention.shown().getFirst().thread()).isEqualTo(mention.message().ts());
    assertThat(mention.shown().getFirst().buttons()).containsExactly("More", "Form");
  }

  @Test
  void aCommandIsAnsweredInItsAcknowledgement() {
    Deed command = ann.runs(general, "/ask", "what & why?").awaitAcknowledged();

    await().until(() -> command.posts() == 1);
    assertThat(general.ephemerals(ann))
        .extracting(Message::text)
        .containsExactly("You asked what &amp; why?");
    assertThat(general.messages()).isEmpty();
  }

  @Test
  void aClickReplacesTheMessageInPlace() {
    Deed click = ann.clicks(greeting(), "More").awaitAcknowledged();

    assertThat(click.posts()).isZero();
    assertThat(click.shown()).extracting(Message::text).containsExactly("More it is");
    assertThat(general.history()).hasSize(3);
  }

  @Test
  void aFormOpensAndIsGoneOnceItIsSubmitted() {
    ann.clicks(greeting(), "Form").awaitAcknowledged();
    View form = slack.workspace().openView(ann).orElseThrow();

    Deed submission = ann.submits(form, Map.of("name", "Ann")).awaitAcknowledged();

    assertThat(form.title()).isEqualTo("Your name");
    JsonObject told = Json.child(submission.payloads().getFirst(), "view");
    assertThat(Json.write(Json.child(told, "state"))).contains("\"value\":\"Ann\"");
    await().until(() -> slack.workspace().openView(ann).isEmpty());
  }

  @Test
  void aShortcutIsAnsweredToWhoeverUsedIt() {
    Message message = ann.says(general, "Lunch?").message();

    Deed shortcut = slack.person("Bob").uses("ask", message).awaitAcknowledged();

    assertThat(shortcut.shown()).allMatch(Message::isEphemeral).hasSize(1);
  }

  @Test
  void theHomeTabIsDrawnWhenItIsOpened() {
    ann.opensHome().awaitAcknowledged();

    assertThat(slack.workspace().home(ann).orElseThrow().readable()).contains("Welcome home");
  }

  @Test
  void anUninstalledBotIsToldAndThenRefused() throws Exception {
    String token = slack.botToken();

    slack.workspace().uninstall().awaitAcknowledged();

    assertThat(SmallBot.client(slack).methods(token).authTest(call -> call).getError())
        .isEqualTo("account_inactive");
  }

  private Message greeting() {
    return ann.says(general, "@Caucus hello").awaitAcknowledged().shown().getFirst();
  }
}
