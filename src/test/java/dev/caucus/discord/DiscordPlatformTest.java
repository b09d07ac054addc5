package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caucus.chat.Block;
import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ChatPlatformContract;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.local.Attachment;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import dev.caucus.discord.local.Permission;
import dev.caucus.discord.local.Person;
import dev.caucus.discord.local.PublishedDescription;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordPlatformTest extends ChatPlatformContract {

  private static final Block.Attachment PICTURE =
      new Block.Attachment(
          "result.png", "image/png", "Tea has two votes.", "/", () -> new byte[] {1, 13, 10});

  private static final Block.Attachment TABLE =
      new Block.Attachment(
          "votes.csv",
          "text/csv",
          "All votes",
          "/",
          () -> "tea,2".getBytes(StandardCharsets.UTF_8));

  private final AtomicInteger rooms = new AtomicInteger();
  private LocalDiscord discord;
  private RunningBot bot;
  private Channel room;
  private Channel closed;

  @BeforeAll
  void start(@TempDir Path data) {
    discord = LocalDiscord.start();
    closed = discord.guild().closedChannel("board");
    bot = RunningBot.start(discord, data);
  }

  @BeforeEach
  void open() {
    room = discord.channel("room-" + rooms.incrementAndGet());
  }

  @AfterAll
  void stop() {
    bot.close();
    discord.close();
  }

  @Override
  protected ChatPlatform platform() {
    return bot.part(ChatPlatform.class);
  }

  @Override
  protected ConversationRef room() {
    return Place.channel(discord.guild().id(), room.id()).conversation();
  }

  @Override
  protected ConversationRef closedRoom() {
    return Place.channel(discord.guild().id(), closed.id()).conversation();
  }

  @Override
  protected List<String> read(ConversationRef conversation) {
    return room.messages().stream().map(Message::readable).toList();
  }

  @Override
  protected String person() {
    return discord.person("Ann" + rooms).id();
  }

  @Override
  protected List<String> told() {
    return discord.person("Ann" + rooms).direct().messages().stream()
        .map(Message::readable)
        .toList();
  }

  @Override
  protected String stranger() {
    return discord.person("Zoe").closesDirectMessages().id();
  }

  @Override
  protected String admin() {
    Person moderator = discord.person("Moderator" + rooms);
    room.managedBy(moderator);
    return moderator.id();
  }

  @Override
  protected int pings() {
    return (int) room.messages().stream().filter(message -> !message.pings().none()).count();
  }

  @Test
  void whoeverWantsNoDirectMessagesIsNotTold() {
    assertThatExceptionOfType(NotDelivered.class)
        .isThrownBy(() -> platform().tell(stranger(), channel(), said("Hello?")))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
  }

  @Test
  void whoeverIsNobodyIsNotTold() {
    for (String nobody : List.of("12345", "nobody")) {
      assertThatExceptionOfType(NotDelivered.class)
          .isThrownBy(() -> platform().tell(nobody, channel(), said("Hello?")))
          .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.GONE));
    }
  }

  @Test
  void administratorsAndOwnersLookAfterEveryChannelAndStrangersAfterNone() {
    String administrator = discord.person("Ada" + rooms).administers().id();
    assertThat(platform().isAdmin(administrator, channel())).isTrue();
    assertThat(platform().isAdmin(discord.person("Olga").id(), channel())).isTrue();
    assertThat(platform().isAdmin("12345", channel())).isFalse();
    assertThat(platform().isAdmin("nobody", channel())).isFalse();
    assertThat(platform().isAdmin(administrator, "@me/1")).isFalse();
  }

  @Test
  void whoLooksAfterAChannelIsNotAskedAtEveryClick() {
    String ann = person();
    int before = discord.calls("GET /guilds/{guild}/members/{user}").size();
    for (int i = 0; i < 5; i++) {
      platform().isAdmin(ann, channel());
    }
    assertThat(discord.calls("GET /guilds/{guild}/members/{user}")).hasSize(before + 1);
  }

  @Test
  void aLinkLeadsToTheFirstOfAllMessages() {
    MessageRef message = platform().post(room(), said("long ".repeat(2_000)));
    assertThat(platform().link(message))
        .hasValue(
            URI.create(
                "https://discord.com/channels/%s/%s/%s"
                    .formatted(discord.guild().id(), room.id(), room.messages().getFirst().id())));
  }

  @Test
  void whatIsPostedWhereSomebodySpokeAloneIsForEverybody() {
    ConversationRef alone =
        Place.channel(discord.guild().id(), room.id()).onlyFor("12345").conversation();
    MessageRef message = platform().post(alone, said("Vote!"));
    assertThat(message.conversation()).isEqualTo(room());
    assertThat(room.messages()).hasSize(1);
  }

  @Test
  void filesGoWithTheirMessageAndGoWithIt() {
    MessageRef message = platform().post(room(), closed(PICTURE, TABLE));

    Message shown = room.messages().getFirst();
    assertThat(discord.attachments(shown))
        .extracting(Attachment::name, Attachment::description, each -> each.content().length)
        .containsExactly(
            tuple("result.png", "Tea has two votes.", 3), tuple("votes.csv", "All votes", 5));
    assertThat(shown.readable()).contains("Tea has two votes.", "All votes", "votes.csv");

    platform().replace(message, closed(TABLE));
    shown = room.messages().getFirst();
    assertThat(discord.attachments(shown))
        .extracting(Attachment::name)
        .containsExactly("votes.csv");
    platform().replace(message, said("Open again."));
    assertThat(discord.attachments(room.messages().getFirst())).isEmpty();
  }

  @Test
  void whereNoFilesAreTakenTheWordsAreSaidAllTheSame() {
    room.forbidUnnoticed(Permission.ATTACH_FILES);
    platform().post(room(), closed(PICTURE));
    assertThat(room.messages()).hasSize(1);
    assertThat(room.messages().getFirst().readable())
        .contains("It is closed.", "Tea has two votes.", "result.png could not be attached");

    room.forbid(Permission.ATTACH_FILES);
    await()
        .untilAsserted(() -> {
          long invalid = discord.invalidCalls();
          platform().post(room(), closed(PICTURE));
          assertThat(discord.invalidCalls()).isEqualTo(invalid);
        });
  }

  @Test
  void aFileThatCannotBeMadeKeepsNoWordsBack() {
    Block.Attachment broken =
        new Block.Attachment(
            "broken.png",
            "image/png",
            "What it would show",
            "/",
            () -> {
              throw new IllegalStateException("no font");
            });
    platform().post(room(), closed(broken));
    assertThat(room.messages().getFirst().readable())
        .contains("It is closed.", "What it would show");
  }

  @Test
  void whatIsSentWithFilesIsAsDiscordDescribesIt() {
    Optional<PublishedDescription> description = PublishedDescription.find();
    assumeTrue(description.isPresent(), PublishedDescription.SETTING + " is not set");
    platform().post(room(), closed(PICTURE, TABLE));
    assertThat(discord.calls("/channels"))
        .allSatisfy(call -> assertThat(description.orElseThrow().faults(call)).isEmpty());
  }

  private static Reply said(String text) {
    return Reply.of(new Outcome.Notice("said", text), Block.Text.of(text));
  }

  private static Reply closed(Block... files) {
    Reply reply = Reply.of(new Outcome.Notice("closed", "…"), files);
    return reply.with(Block.Text.of("It is closed."));
  }
}
