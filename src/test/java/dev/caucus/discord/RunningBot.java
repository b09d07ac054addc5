package dev.caucus.discord;

import static org.awaitility.Awaitility.await;

import dev.caucus.CaucusApplication;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.store.QuickPace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole bot, connected to a Discord on this machine. */
final class RunningBot implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningBot(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts the bot, and waits until it is connected and its commands are there. */
  static RunningBot start(LocalDiscord discord, Path data, String... more) {
    return start(discord, data, List.of(CaucusApplication.class), more);
  }

  /** Likewise with other parts in it. */
  static RunningBot start(LocalDiscord discord, Path data, List<Class<?>> parts, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--caucus.data.path=" + data,
                "--caucus.discord.token=" + discord.token(),
                "--caucus.discord.api-url=" + discord.apiUrl(),
                "--caucus.discord.gateway-url=" + discord.gatewayUrl()));
    arguments.addAll(List.of(more));
    RunningBot bot =
        new RunningBot(
            new SpringApplicationBuilder(parts.toArray(Class<?>[]::new))
                .run(arguments.toArray(String[]::new)));
    await().atMost(Duration.ofSeconds(30)).until(() -> discord.commands().creations() > 0);
    return bot;
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
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
