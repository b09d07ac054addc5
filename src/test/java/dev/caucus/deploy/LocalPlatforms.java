package dev.caucus.deploy;

import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.slack.local.LocalSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A local Slack and a local Discord as a process of their own, for a bot that learns how to start
 * fast or whose start is measured.
 */
public final class LocalPlatforms {

  private static final String QUESTION = "What is the design pattern of Django?";
  private static final Map<String, String> COMMANDS =
      Map.of("/recommend", "node-or-django", "/poll", "\"Tea?\" \"Green\" \"Black\"");

  private LocalPlatforms() {}

  /**
   * Serves until it is killed.
   *
   * <p>In the folder that is the argument, {@code settings} tells a bot how to find its way here,
   * one setting a line. Once somebody puts {@code use} there, people use the bot; {@code used} says
   * that they are done.
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    LocalSlack slack = LocalSlack.start();
    LocalDiscord discord = LocalDiscord.start();
    write(folder.resolve("settings"), settings(slack, discord));
    while (!Files.exists(folder.resolve("use"))) {
      pause();
    }
    try {
      use(slack);
      use(discord);
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
    write(folder.resolve("used"), List.of());
    Thread.currentThread().join();
  }

  /** Whoever sees the file can read all of it. */
  private static void write(Path file, List<String> lines) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, lines);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> settings(LocalSlack slack, LocalDiscord discord) {
    return List.of(
        "--caucus.slack.api-url=" + slack.apiUrl(),
        "--caucus.slack.bot-token=" + slack.botToken(),
        "--caucus.slack.app-token=" + slack.appToken(),
        "--caucus.discord.token=" + discord.token(),
        "--caucus.discord.api-url=" + discord.apiUrl(),
        "--caucus.discord.gateway-url=" + discord.gatewayUrl());
  }

  private static void use(LocalSlack slack) {
    var ann = slack.person("Ann");
    var channel = slack.channel("training");
    first(ann.says(channel, "@Caucus " + QUESTION)::shown);
    first(ann.says("and Node.js?")::shown);
    first(ann.runs(channel, "/ask", QUESTION)::shown);
    COMMANDS.forEach((command, words) -> {
      var place = slack.channel(command.substring(1));
      ann.runs(place, command, words);
      var message = first(() -> with(place.messages(), m -> !m.buttons().isEmpty()));
      ann.clicks(message, message.buttons().getFirst()).awaitAcknowledged();
    });
  }

  private static void use(LocalDiscord discord) {
    var ann = discord.person("Ann");
    var channel = discord.channel("training");
    first(ann.says(channel, "@Caucus " + QUESTION)::shown);
    first(ann.says("and Node.js?")::shown);
    first(ann.runs(channel, "/ask", QUESTION)::shown);
    ann.types(channel, "/ask", "question", "perf").awaitResponse();
    COMMANDS.forEach((command, words) -> {
      var place = discord.channel(command.substring(1));
      ann.runs(place, command, words);
      var message = first(() -> with(place.messages(), m -> !m.buttons().isEmpty()));
      ann.clicks(message, message.buttons().getFirst()).awaitResponse();
    });
  }

  private static <M> List<M> with(List<M> messages, Predicate<M> what) {
    return messages.stream().filter(what).toList();
  }

  /** As long as it takes: whoever waits for this one has a clock. */
  private static <M> M first(Supplier<List<M>> messages) {
    while (messages.get().isEmpty()) {
      pause();
    }
    return messages.get().getFirst();
  }

  private static void pause() {
    LockSupport.parkNanos(50_000_000);
  }
}
