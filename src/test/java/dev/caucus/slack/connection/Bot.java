package dev.caucus.slack.connection;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.MessageEvent;
import dev.caucus.slack.local.LocalSlack;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears messages, repeats commands, and does badly what it is told to do badly. */
final class Bot {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> patience = new CompletableFuture<>();
  private final App app;

  Bot(Slack slack) {
    app = new App(AppConfig.builder().slack(slack).build());
    app.event(
        MessageEvent.class,
        (event, context) -> {
          String text = event.getEvent().getText();
          heard.add(text);
          switch (text) {
            case "fail" -> throw new IllegalStateException("on purpose");
            case "break" -> throw new StackOverflowError("on purpose");
            case "wait" -> patience.join();
            default -> {}
          }
          return context.ack();
        });
    app.command("/ask", (command, context) -> context.ack(command.getPayload().getText()));
  }

  static Slack sdk(LocalSlack slack) {
    return sdk(slack.apiUrl());
  }

  static Slack sdk(String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setProxyUrl(null);
    return Slack.getInstance(config);
  }

  App app() {
    return app;
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  /** Lets go on what waits. */
  void goOn() {
    patience.complete(null);
  }
}
