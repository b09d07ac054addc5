package dev.caucus.discord.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.PublishedDescription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The real JDA registers the commands with the local Discord. */
@ExtendWith(OutputCaptureExtension.class)
class CommandRegistrationTest {

  private static final Duration SOON = Duration.ofMillis(20);
  private static final String COMMANDS = "/commands";

  private LocalDiscord discord;
  private JDA jda;

  @BeforeEach
  void connect() {
    discord = LocalDiscord.start();
    jda = Bot.connect(discord);
  }

  @AfterEach
  void disconnect() {
    jda.shutdownNow();
    discord.close();
  }

  @Test
  void whoeverIsInAServerOrWritesDirectlyFindsTheCommands() {
    start(CommandList.all());
    awaitCalls(2);

    var ann = discord.person("Ann");
    assertThat(discord.commands().names(ann, discord.channel("general")))
        .containsExactlyInAnyOrder("ask", "recommend", "poll", "caucus", "Ask Caucus");
    assertThat(discord.commands().global()).hasSize(5);
  }

  @Test
  void aSecondStartWritesNothing(CapturedOutput log) {
    start(CommandList.all());
    awaitCalls(2);
    start(CommandList.all());
    awaitCalls(3);

    assertThat(discord.commands().writes()).isEqualTo(1);
    assertThat(discord.commands().creations()).isEqualTo(5);
    await()
        .untilAsserted(() ->
            assertThat(log)
                .containsOnlyOnce(
                    "registered the commands /ask, /recommend, /poll, /caucus, Ask Caucus"));
  }

  @Test
  void theOrderMakesNoDifference() {
    start(CommandList.all());
    awaitCalls(2);
    List<CommandData> reversed = new ArrayList<>(CommandList.all());
    Collections.reverse(reversed);
    start(reversed);
    awaitCalls(3);

    assertThat(discord.commands().writes()).isEqualTo(1);
  }

  @Test
  void whatChangedIsWrittenAndWhatIsGoneVanishes() {
    List<CommandData> before = new ArrayList<>(CommandList.all());
    before.add(Commands.slash("old", "What is gone"));
    start(before);
    awaitCalls(2);
    start(CommandList.all());
    awaitCalls(4);

    assertThat(discord.commands().global())
        .extracting(each -> each.get("name").getAsString())
        .containsExactly("ask", "recommend", "poll", "caucus", "Ask Caucus");
    assertThat(discord.commands().writes()).isEqualTo(2);
    assertThat(discord.commands().creations()).isEqualTo(6);
  }

  @Test
  void anotherTranslationIsAChange() {
    start(new CommandList(key -> Map.of()).commands());
    awaitCalls(2);
    start(CommandList.all());
    awaitCalls(4);

    assertThat(discord.commands().writes()).isEqualTo(2);
    JsonObject ask = discord.commands().global().getFirst();
    assertThat(ask.getAsJsonObject("description_localizations").has("de")).isTrue();
  }

  @Test
  void theCommandsAreAsDiscordDescribesThem() {
    PublishedDescription description = PublishedDescription.find().orElse(null);
    Assumptions.assumeTrue(
        description != null, "left out: test.specs names no folder with Discord's description");
    start(CommandList.all());
    awaitCalls(2);

    assertThat(discord.calls(COMMANDS))
        .allSatisfy(call -> assertThat(description.faults(call)).isEmpty());
  }

  @Test
  void manyShardsRegisterOnce() {
    var registration = new CommandRegistration(CommandList.all(), SOON);
    for (int shard = 0; shard < 8; shard++) {
      registration.register(jda);
    }
    awaitCalls(2);

    assertThat(discord.commands().writes()).isEqualTo(1);
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void whatFailsIsTriedAgainAndToldOnce(CapturedOutput log) {
    discord.faults().breakDownNext("GET /applications", 2, 500);
    discord.faults().refuseNext("PUT /applications", 2, 400, 30034);
    start(CommandList.all());
    await().untilAsserted(() -> assertThat(discord.commands().global()).hasSize(5));

    assertThat(log).containsOnlyOnce("could not be registered");
    await().untilAsserted(() -> assertThat(log).contains("registered the commands"));
  }

  @Test
  void aShardThatEndsLeavesItToTheNextOne() throws InterruptedException {
    var registration = new CommandRegistration(CommandList.all(), SOON);
    discord.faults().breakDown("/applications", 1, 500);
    registration.register(jda);
    awaitCalls(3);
    jda.shutdownNow();
    discord.faults().none();
    jda = Bot.connect(discord);

    await()
        .untilAsserted(() -> {
          registration.register(jda);
          assertThat(discord.commands().global()).hasSize(5);
        });
  }

  private void start(List<CommandData> commands) {
    new CommandRegistration(commands, SOON).register(jda);
  }

  private void awaitCalls(int count) {
    await().untilAsserted(() -> assertThat(calls()).isGreaterThanOrEqualTo(count));
  }

  private int calls() {
    return discord.calls(COMMANDS).size();
  }
}
