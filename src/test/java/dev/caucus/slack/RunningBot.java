package dev.caucus.slack;

import static org.awaitility.Awaitility.await;

import dev.caucus.CaucusApplication;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.store.QuickPace;
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
    return overSocket(List.of(), slack, data, more);
  }

  /** Connects by a socket, with further parts: classes whose methods make beans. */
  static RunningBot overSocket(List<Class<?>> parts, LocalSlack slack, Path data, String... more) {
    RunningBot bot =
        start(
            parts,
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
    return overHttp(List.of(), slack, data, more);
  }

  /** Is called over signed HTTP, with further parts. */
  static RunningBot overHttp(List<Class<?>> parts, LocalSlack slack, Path data, String... more) {
    RunningBot bot =
        start(
            parts,
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
            List.of(),
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
    return overSocket(List.of(parts), slack, data);
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
    List<Class<?>> all = new ArrayList<>(List.of(CaucusApplication.class));
    all.addAll(parts);
    return new RunningBot(
        new SpringApplicationBuilder(all.toArray(Class<?>[]::new))
            .run(arguments.toArray(String[]::new)));
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  /** Has it stand still as if its process had been killed; what it does then nobody awaits. */
  void die() {
    QuickPace.stopHeart(context);
  }

  @Override
  public void close() {
    context.close();
  }
}
