package dev.caucus.slack.local;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A bot of a few lines on the real Bolt, which answers each mention once. */
final class SmallBot {

  private final Slack client;
  private final App app;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();

  SmallBot(LocalSlack slack) {
    client = client(slack);
    app =
        new App(
            AppConfig.builder()
                .slack(client)
                .singleTeamBotToken(slack.botToken())
                .signingSecret(slack.signingSecret())
                .build());
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          answer(payload.getEvent(), context);
          return context.ack();
        });
    ignore();
    answerPeople();
  }

  /** The SDK, told where the local Slack is. */
  static Slack client(LocalSlack slack) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setProxyUrl(null);
    return Slack.getInstance(config);
  }

  App app() {
    return app;
  }

  private void answer(AppMentionEvent mention, EventContext context)
      throws IOException, SlackApiException {
    if (answered.add(mention.getTs())) {
      post(context.client(), mention);
    }
  }

  /** Waits as long as Slack says and tries again. */
  private static void post(MethodsClient methods, AppMentionEvent mention)
      throws IOException, SlackApiException {
    try {
      methods.chatPostMessage(call ->
          call.channel(mention.getChannel())
              .threadTs(mention.getTs())
              .text("Hello")
              .blocks(greeting()));
    } catch (SlackApiException e) {
      if (e.getResponse().code() != 429) {
        throw e;
      }
      post(methods, mention);
    }
  }

  private static List<LayoutBlock> greeting() {
    return asBlocks(
        section(text -> text.text(markdownText("*Hello*"))),
        actions(row ->
            row.elements(
                asElements(
                    button(it -> it.actionId("more").value("1").text(plainText("More"))),
                    button(it -> it.actionId("form").text(plainText("Form")))))));
  }

  private void ignore() {
    app.event(MessageEvent.class, (event, context) -> context.ack());
    app.event(MessageChangedEvent.class, (event, context) -> context.ack());
    app.event(AssistantThreadStartedEvent.class, (event, context) -> context.ack());
    app.event(TokensRevokedEvent.class, (event, context) -> context.ack());
    app.event(AppUninstalledEvent.class, (event, context) -> context.ack());
    app.viewSubmission("name", (submission, context) -> context.ack());
  }

  private void answerPeople() {
    app.command(
        "/ask", (command, context) -> context.ack("You asked " + command.getPayload().getText()));
    app.blockAction(
        "more",
        (action, context) -> {
          context.respond(response -> response.replaceOriginal(true).text("More it is"));
          return context.ack();
        });
    app.blockAction(
        "form",
        (action, context) -> {
          context.client().viewsOpen(call -> call.triggerId(context.getTriggerId()).view(form()));
          return context.ack();
        });
    app.messageShortcut(
        "ask",
        (shortcut, context) -> {
          context.respond(response -> response.text("Of " + shortcut.getPayload().getMessageTs()));
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (event, context) -> {
          String user = event.getEvent().getUser();
          context.client().viewsPublish(call -> call.userId(user).view(home()));
          return context.ack();
        });
  }

  private static View form() {
    return view(it ->
        it.type("modal")
            .callbackId("name")
            .title(viewTitle(title -> title.type("plain_text").text("Your name")))
            .submit(viewSubmit(submit -> submit.type("plain_text").text("Save")))
            .close(viewClose(close -> close.type("plain_text").text("Cancel")))
            .blocks(
                asBlocks(
                    Blocks.input(input ->
                        input
                            .label(plainText("Name"))
                            .element(plainTextInput(field -> field.actionId("name")))))));
  }

  private static View home() {
    return view(it ->
        it.type("home").blocks(asBlocks(section(text -> text.text(markdownText("Welcome home"))))));
  }
}
