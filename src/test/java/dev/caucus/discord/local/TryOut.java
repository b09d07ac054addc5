package dev.caucus.discord.local;

import dev.caucus.CaucusApplication;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * Lets one try the bot by hand without any server: a local Discord, the bot connected to it, and a
 * page that looks like a chat.
 *
 * <p>{@code mvn spring-boot:test-run -Dspring-boot.run.main-class=dev.caucus.discord.local.TryOut};
 * other settings of the bot go in {@code -Dspring-boot.run.arguments=…}. With {@code --sample} a
 * small bot takes its place that shows every component.
 */
public final class TryOut {

  private static final int PORT = 8091;

  private TryOut() {}

  public static void main(String[] arguments) throws Exception {
    LocalDiscord discord = LocalDiscord.start();
    discord.channel("random");
    discord.guild().readOnlyChannel("announcements");
    discord.guild().closedChannel("founders");
    TryOutPage page = TryOutPage.start(discord, PORT);
    List<String> given = Arrays.asList(arguments);
    if (given.contains("--sample")) {
      SampleBot.start(discord, 1).register();
    } else {
      run(discord, given);
    }
    System.out.printf("Try Caucus at %s%n", page.address());
  }

  private static void run(LocalDiscord discord, List<String> arguments) {
    Stream<String> settings =
        Stream.of(
            "--caucus.discord.token=" + discord.token(),
            "--caucus.discord.api-url=" + discord.apiUrl(),
            "--caucus.discord.gateway-url=" + discord.gatewayUrl());
    SpringApplication.run(
        CaucusApplication.class,
        Stream.concat(settings, arguments.stream()).toArray(String[]::new));
  }
}
