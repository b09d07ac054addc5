package dev.caucus.slack.local;

import dev.caucus.CaucusApplication;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * Lets one try the bot by hand without any workspace: a local Slack, the bot connected to it, and a
 * page that looks like a chat.
 *
 * <p>{@code mvn spring-boot:test-run}; other settings of the bot go in {@code
 * -Dspring-boot.run.arguments=…}.
 */
public final class TryOut {

  private static final int PORT = 8090;

  private TryOut() {}

  public static void main(String[] arguments) throws IOException {
    LocalSlack slack = LocalSlack.start();
    slack.channel("random");
    slack.workspace().privateChannel("founders");
    TryOutPage page = TryOutPage.start(slack, PORT);
    String[] settings = {
      "--caucus.slack.api-url=" + slack.apiUrl(),
      "--caucus.slack.bot-token=" + slack.botToken(),
      "--caucus.slack.app-token=" + slack.appToken(),
      "--caucus.slack.signing-secret=" + slack.signingSecret()
    };
    SpringApplication.run(
        CaucusApplication.class,
        Stream.concat(Stream.of(settings), Stream.of(arguments)).toArray(String[]::new));
    System.out.printf("Try Caucus at %s%n", page.address());
  }
}
