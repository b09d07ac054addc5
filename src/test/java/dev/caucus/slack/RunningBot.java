package dev.caucus.slack;

import static org.awaitility.Awaitility.await;

import dev.caucus.CaucusApplication;
import dev.caucus.slack.local.LocalSlack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** The whole bot, connected to a Slack on this machine. */
final class RunningBot implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningBot(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Connects by a socket. */
  static RunningBot overSocket(LocalSlack slack, Path data, String... more) {
    RunningBot bot =
        start(
            slack,
            data,
            List.of(
                "--caucus.slack.bot-token=" + slack.botToken(),
                "--caucus.slack.app-token=" + slack.appToken()),
            more);
    await().atMost(Duration.ofSeconds(20)).until(() -> slack.connections() > 0);
    return bot;
  }

  /** Is called over signed HTTP. */
  static RunningBot overHttp(LocalSlack slack, Path data, String... more) {
    RunningBot bot =
        start(
            slack,
            data,
            List.of(
                "--caucus.slack.bot-token=" + slack.botToken(),
                "--caucus.slack.signing-secret=" + slack.signingSecret()),
            more);
    slack.deliverTo(bot.address().resolve("/slack/events"));
    return bot;
  }

  /** Is installed by workspaces, and called over signed HTTP. */
  static RunningBot shared(LocalSlack slack, Path data) {
    int port = TestSocketUtils.findAvailableTcpPort();
    RunningBot bot =
        start(
            slack,
            data,
            List.of(
                "--caucus.slack.client-id=" + LocalSlack.CLIENT_ID,
                "--caucus.slack.client-secret=" + LocalSlack.CLIENT_SECRET,
                "--caucus.slack.signing-secret=" + slack.signingSecret(),
                "--caucus.web.public-url=http://127.0.0.1:" + port),
            "--server.port=" + port);
    slack.deliverTo(bot.address().resolve("/slack/events"));
    return bot;
  }

  /** Connects by a socket, with further parts: a class whose methods make beans. */
  static RunningBot with(Class<?> parts, LocalSlack slack, Path data) {
    List<String> tokens =
        List.of(
            "--caucus.slack.bot-token=" + slack.botToken(),
            "--caucus.slack.app-token=" + slack.appToken());
    RunningBot bot = start(List.of(CaucusApplication.class, parts), slack, data, tokens);
    await().atMost(Duration.ofSeconds(20)).until(() -> slack.connections() > 0);
    return bot;
  }

  private static RunningBot start(LocalSlack slack, Path data, List<String> way, String... more) {
    return start(List.of(CaucusApplication.class), slack, data, way, more);
  }

  private static RunningBot start(
      List<Class<?>> parts, LocalSlack slack, Path data, List<String> way, String... more) {
    List<String> arguments = new ArrayList<>(way);
    if (Stream.of(more).noneMatch(argument -> argument.startsWith("--server.port="))) {
      arguments.add("--server.port=0");
    }
    arguments.add("--caucus.data.path=" + data);
    arguments.add("--caucus.slack.api-url=" + slack.apiUrl());
    arguments.addAll(List.of(more));
    return new RunningBot(
        new SpringApplicationBuilder(parts.toArray(Class<?>[]::new))
            .run(arguments.toArray(String[]::new)));
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }
}
