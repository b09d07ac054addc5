package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.chat.LogScan;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import dev.caucus.slack.local.SharedFile;
import dev.caucus.slack.local.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people do with polls in Slack, through the SDK. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PollWayTest {

  private LocalSlack slack;
  private RunningBot bot;
  private Person ann;
  private Person bob;
  private Person cid;
  private LogScan log;

  @BeforeAll
  void startBoth(@TempDir Path data) {
    slack = LocalSlack.start();
    ann = slack.person("Ann");
    bob = slack.person("Bob");
    cid = slack.person("Cid");
    bot = RunningBot.overSocket(slack, data);
    log = LogScan.start("slack-polls");
  }

  @AfterAll
  void stopBoth() {
    bot.close();
    log.close();
    log.hasNothingOf(List.of(slack.botToken(), slack.appToken(), "Where do we eat", "Pizza"));
    slack.close();
  }

  @Test
  void aPollIsMadeByAFormVotedInChangedClosedAndTakenHome() {
    Channel channel = slack.channel("lunch");
    ann.runs(channel, "/poll", "").awaitAcknowledged();
    View form = await().until(() -> slack.workspace().openView(ann).orElse(null), v -> v != null);
    ann.submits(form, Map.of("question", "Where do we eat?", "options", "Pizza\nPasta\nSushi"))
        .awaitAcknowledged();
    Message preview =
        await().until(() -> channel.ephemerals(ann), all -> !all.isEmpty()).getFirst();
    assertThat(preview.isEphemeral()).isTrue();
    assertThat(channel.messages()).isEmpty();
    ann.clicks(preview, "Post it");
    Message poll = await().until(() -> channel.messages(), all -> all.size() == 1).getFirst();
    assertThat(poll.readable()).contains("Where do we eat?", "One vote each");

    ann.clicks(poll, "Pizza").awaitAcknowledged();
    bob.clicks(poll, "Pasta").awaitAcknowledged();
    cid.clicks(poll, "Pasta").awaitAcknowledged();
    awaitText(channel, "67 % · bob, cid");
    cid.clicks(poll, "Pizza").awaitAcknowledged();
    awaitText(channel, "67 % · ann, cid");

    assertThat(only(bob.clicks(poll, "Manage")).readable()).contains("Only ann");
    Message menu = only(ann.clicks(poll, "Manage"));
    assertThat(menu.isEphemeral()).isTrue();
    ann.clicks(menu, "Close now").awaitAcknowledged();
    awaitText(channel, "Pizza won with 2 of 3 votes");
    await().until(() -> !pictures(channel).isEmpty());
    assertThat(pictures(channel).getFirst().altText()).contains("Pizza: 2");
    assertThat(pictures(channel)).hasSize(1);

    Message closed = only(ann.clicks(now(channel), "Manage"));
    ann.clicks(closed, "Export").awaitAcknowledged();
    await().until(() -> tables(ann).findAny().isPresent());
    assertThat(tables(ann).findFirst().orElseThrow())
        .contains("ann,Pizza", "bob,Pasta", "cid,Pizza");
  }

  @Test
  void aPollOfOneLineIsVotedInAnonymously() {
    Channel channel = slack.channel("secrets");
    ann.runs(channel, "/poll", "“Friday?” “Yes” “No” anonymous ranked").awaitAcknowledged();
    Message poll = await().until(() -> channel.messages(), all -> all.size() == 1).getFirst();
    Message ballot = only(bob.clicks(poll, "Rank the options"));
    assertThat(ballot.isEphemeral()).isTrue();
    bob.clicks(ballot, "No").awaitAcknowledged();
    await()
        .untilAsserted(() ->
            assertThat(channel.ephemerals(bob)).anyMatch(m -> m.readable().contains("1. No")));
    awaitText(channel, "1 person has voted");
    assertThat(now(channel).toString()).doesNotContain(bob.id(), "Bob", "bob");
  }

  private static List<SharedFile> pictures(Channel channel) {
    return channel.files().stream().filter(SharedFile::isPicture).toList();
  }

  private static Stream<String> tables(Person person) {
    return person.direct().files().stream()
        .filter(file -> file.name().endsWith(".csv"))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8));
  }

  private static Message now(Channel channel) {
    return channel.messages().getFirst();
  }

  private static void awaitText(Channel channel, String text) {
    await().untilAsserted(() -> assertThat(now(channel).readable()).contains(text));
  }

  private static Message only(Deed deed) {
    await().untilAsserted(() -> assertThat(deed.shown()).as("what was said").hasSize(1));
    return deed.shown().getFirst();
  }
}
