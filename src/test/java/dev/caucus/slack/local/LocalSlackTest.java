package dev.caucus.slack.local;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real Bolt works against the local Slack. */
class LocalSlackTest {

  private final LocalSlack slack = LocalSlack.start();
  private final Person ann = slack.person("Ann");
  private final Channel general = slack.channel("general");
  private SocketModeApp bot;

  @BeforeEach
  void startBot() throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setProxyUrl(null);
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(slack.botToken())
                .build());
    app.event(
        AppMentionEvent.class,
        (event, context) -> {
          context
              .client()
              .chatPostMessage(call ->
                  call.channel(event.getEvent().getChannel())
                      .threadTs(event.getEvent().getTs())
                      .text("Hello")
                      .blocks(
                          List.of(
                              section(text -> text.text(markdownText("*Hello*"))),
                              actions(row ->
                                  row.elements(
                                      List.of(
                                          button(button ->
                                              button
                                                  .actionId("more")
                                                  .value("1")
                                                  .text(plainText("More")))))))));
          return context.ack();
        });
    app.event(MessageEvent.class, (event, context) -> context.ack());
    app.command(
        "/ask", (command, context) -> context.ack("You asked " + command.getPayload().getText()));
    app.blockAction(
        "more",
        (action, context) -> {
          context.respond(response -> response.replaceOriginal(true).text("More it is"));
          return context.ack();
        });
    bot = new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.JavaWebSocket, 5);
    bot.startAsync();
    await().until(() -> slack.connections() == 1);
  }

  @AfterEach
  void stop() throws Exception {
    bot.close();
    slack.close();
  }

  @Test
  void aMentionIsAnsweredInItsThread() {
    Deed mention = ann.says(general, "@Caucus hello").awaitAcknowledged();

    assertThat(mention.payloads()).hasSize(2);
    assertThat(mention.posts()).isEqualTo(1);
    assertThat(mention.shown())
        .singleElement()
        .satisfies(answer -> assertThat(answer.buttons()).containsExactly("More"));
  }

  @Test
  void aCommandIsAnsweredInItsAcknowledgement() {
    Deed command = ann.runs(general, "/ask", "what now?").awaitAcknowledged();

    assertThat(Json.text(command.acknowledgement(), "text")).isEqualTo("You asked what now?");
    await().untilAsserted(() -> assertThat(general.ephemerals(ann.id())).hasSize(1));
  }

  @Test
  void aClickReplacesTheMessage() {
    Message answer = ann.says(general, "@Caucus hello").awaitAcknowledged().shown().getFirst();

    Deed click = ann.clicks(answer, "More").awaitAcknowledged();

    assertThat(click.shown()).extracting(Message::text).containsExactly("More it is");
  }
}
