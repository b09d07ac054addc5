package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.chat.LogScan;
import dev.caucus.discord.local.Attachment;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Deed;
import dev.caucus.discord.local.Form;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import dev.caucus.discord.local.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people do with polls in Discord, through the library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PollWayTest {

  private static final Map<String, String> LUNCH =
      Map.of("question", "Where do we eat?", "options", "Pizza\nPasta\nSushi", "mode", "single");

  private LocalDiscord discord;
  private RunningBot bot;
  private Person ann;
  private Person bob;
  private Person cid;
  private LogScan log;

  @BeforeAll
  void startBoth(@TempDir Path data) {
    discord = LocalDiscord.start();
    ann = discord.person("Ann");
    bob = discord.person("Bob");
    cid = discord.person("Cid");
    bot = RunningBot.start(discord, data);
    log = LogScan.start("discord-polls");
  }

  @AfterAll
  void stopBoth() {
    bot.close();
    log.close();
    log.hasNothingOf(List.of(discord.token(), "Where do we eat", "Pizza"));
    discord.close();
  }

  @Test
  void aPollIsMadeByAFormVotedInChangedClosedAndTakenHome() {
    Channel channel = discord.channel("lunch");
    Form form = ann.runs(channel, "/poll", Map.of()).awaitAnswer().form();
    Message preview = only(ann.submits(form, LUNCH));
    assertThat(preview.isEphemeral()).isTrue();
    assertThat(channel.messages()).isEmpty();
    ann.clicks(preview, "Post it");
    Message poll = await().until(() -> channel.messages(), all -> all.size() == 1).getFirst();
    assertThat(poll.readable()).contains("Where do we eat?", "One vote each");

    ann.clicks(poll, "Pizza").awaitResponse();
    bob.clicks(poll, "Pasta").awaitResponse();
    cid.clicks(poll, "Pasta").awaitResponse();
    awaitText(channel, poll, "67 % · Bob, Cid");
    cid.clicks(poll, "Pizza").awaitResponse();
    awaitText(channel, poll, "67 % · Ann, Cid");

    assertThat(only(bob.clicks(poll, "Manage")).readable()).contains("Only Ann");
    Message menu = only(ann.clicks(poll, "Manage"));
    assertThat(menu.isEphemeral()).isTrue();
    ann.clicks(menu, "Close now").awaitResponse();
    awaitText(channel, poll, "Pizza won with 2 of 3 votes");
    Message result = await().until(() -> channel.messages(), all -> all.size() == 2).getLast();
    assertThat(result.readable()).contains("The poll has closed", "Pizza won");
    assertPicture(result);

    Message closed = only(ann.clicks(now(channel, poll), "Manage"));
    Deed export = ann.clicks(closed, "Export").awaitResponse();
    await().until(() -> !tables(export).isEmpty());
    assertThat(tables(export).getFirst()).contains("Ann,Pizza", "Bob,Pasta", "Cid,Pizza");
    assertThat(channel.messages()).hasSize(2);
  }

  @Test
  void aPollOfOneLineIsVotedInAnonymously() {
    Channel channel = discord.channel("secrets");
    Deed made = ann.runs(channel, "/poll", Map.of("poll", "“Friday?” “Yes” “No” anonymous ranked"));
    made.awaitResponse();
    Message poll = await().until(() -> channel.messages(), all -> all.size() == 1).getFirst();
    Message ballot = only(bob.clicks(poll, "Rank the options"));
    assertThat(ballot.isEphemeral()).isTrue();
    bob.clicks(ballot, "No").awaitResponse();
    await()
        .untilAsserted(() ->
            assertThat(channel.ephemerals(bob)).anyMatch(m -> m.readable().contains("1. No")));
    awaitText(channel, poll, "1 person has voted");
    assertThat(now(channel, poll).json().toString()).doesNotContain(bob.id(), "Bob");
  }

  private void assertPicture(Message result) {
    assertThat(discord.attachments(result))
        .anySatisfy(file -> {
          assertThat(file.name()).isEqualTo("chart.png");
          assertThat(file.description()).contains("Pizza: 2");
          assertThat(file.content()).startsWith(0x89, 'P', 'N', 'G');
        });
  }

  private List<String> tables(Deed deed) {
    return deed.shown().stream()
        .flatMap(message -> discord.attachments(message).stream())
        .filter(file -> file.name().endsWith(".csv"))
        .map(Attachment::content)
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .toList();
  }

  private static Message now(Channel channel, Message message) {
    return channel.message(message.id()).orElseThrow();
  }

  private static void awaitText(Channel channel, Message message, String text) {
    await().untilAsserted(() -> assertThat(now(channel, message).readable()).contains(text));
  }

  private static Message only(Deed deed) {
    await()
        .untilAsserted(() ->
            assertThat(deed.shown().stream().filter(shown -> !shown.isLoading()))
                .as("what was said")
                .hasSize(1));
    return deed.shown().getFirst();
  }
}
