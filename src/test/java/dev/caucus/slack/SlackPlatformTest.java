package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.caucus.chat.Block;
import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ChatPlatformContract;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.conversation.CallMeters;
import dev.caucus.conversation.Links;
import dev.caucus.conversation.WebAddress;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackHttp;
import dev.caucus.slack.api.SlackMethods;
import dev.caucus.slack.api.SlackThreads;
import dev.caucus.slack.blockkit.BlockKitRenderer;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.PassingClock;
import dev.caucus.slack.local.Person;
import dev.caucus.slack.local.SharedFile;
import dev.caucus.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackPlatformTest extends ChatPlatformContract {

  /** What would call somebody; a date is no call. */
  private static final Pattern CALL = Pattern.compile("<(?:@|!(?!date)|#)");

  private static final byte[] PIXEL = {1, 2, 3};

  private final PassingClock time = new PassingClock(Clock.systemUTC());
  private LocalSlack slack;
  private TestDatabase database;
  private Channel room;
  private Channel closed;
  private SlackPlatform platform;

  @BeforeEach
  void start(@TempDir Path folder) {
    slack = LocalSlack.start();
    room = slack.channel("general");
    closed = slack.workspace().privateChannel("board");
    closed.leave(slack.workspace().botUser());
    database = new TestDatabase(folder);
    URI url = URI.create(slack.apiUrl());
    SlackMethods api =
        new SlackMethods(
            SlackHttp.client(url),
            url,
            team -> Optional.of(slack.botToken()),
            (team, code) -> {},
            new CallMeters(new SimpleMeterRegistry(), "slack"));
    SlackVoice voice = new SlackVoice(api, new BlockKitRenderer(new Links(new WebAddress(null))));
    platform =
        new SlackPlatform(
            api,
            voice,
            new People(api.directory(), time),
            SlackThreads.in(database.client(), Clock.systemUTC()));
  }

  @AfterEach
  void stop() {
    slack.close();
    database.close();
  }

  @Test
  void whatIsForOnePersonIsNotSaidToTheWholeChannel() {
    ConversationRef aside =
        Address.channel(LocalSlack.TEAM, room.id()).onlyFor("U1").conversation();
    Reply reply = Reply.of(new Outcome.Notice("help", "Psst"), new Block.Notice("Psst"));
    assertThatExceptionOfType(NotDelivered.class).isThrownBy(() -> platform.post(aside, reply));
    assertThat(room.messages()).isEmpty();
  }

  @Test
  void aPictureAndATableComeInTheThreadOfTheirMessage() {
    MessageRef message = platform.post(room(), closing(() -> PIXEL));

    assertThat(room.files())
        .extracting(SharedFile::name)
        .containsExactly("result.png", "votes.csv");
    SharedFile picture = room.files().getFirst();
    assertThat(picture.content()).isEqualTo(PIXEL);
    assertThat(picture.type()).isEqualTo("image/png");
    assertThat(picture.altText()).isEqualTo("Tea 2, coffee 1");
    assertThat(room.thread(message.id())).hasSize(3);
  }

  @Test
  void aFileThatCannotBeMadeOrSentLeavesItsWords() {
    slack.faults().refuse("files.completeUploadExternal", 1, "internal_error_of_another_kind");
    platform.post(
        room(),
        closing(() -> {
          throw new IllegalStateException("no picture today");
        }));

    assertThat(room.files()).isEmpty();
    assertThat(room.messages())
        .singleElement()
        .extracting(Message::readable)
        .asString()
        .contains("Tea 2, coffee 1");
  }

  @Test
  void aMessageThatIsRedrawnDoesNotBringItsFilesAgain() {
    MessageRef message = platform.post(room(), closing(() -> PIXEL));
    platform.replace(message, closing(() -> PIXEL));
    assertThat(room.files()).hasSize(2);
  }

  @Test
  void whoeverMadeAChannelLooksAfterIt() {
    room.madeBy(slack.person("Bob"));
    assertThat(platform.isAdmin(id("Bob"), channel())).isTrue();
    assertThat(platform.isAdmin("T0OTHER/" + slack.person("Bob").id(), channel())).isFalse();
  }

  @Test
  void theManyInAChannelAreLookedUpTogetherAndRemembered() {
    for (int number = 0; number < 450; number++) {
      room.join(slack.person("Person " + number).id());
    }
    assertThat(platform.members(channel()).orElseThrow()).hasSize(452);
    assertThat(platform.members(channel()).orElseThrow())
        .extracting(Participant::name)
        .contains("Ann", "Person 449")
        .doesNotContain("Caucus", "Slackbot");
    assertThat(slack.calls("users.list")).hasSize(3);
    assertThat(slack.calls("users.info")).isEmpty();
  }

  @Test
  void aTimeZoneIsRememberedForAWhile() {
    platform.zone(person(), channel());
    slack.person("Ann").movesTo(ZoneId.of("Asia/Tokyo"));
    assertThat(platform.zone(person(), channel())).isEqualTo(expectedZone());
    time.pass(Duration.ofMinutes(11));
    assertThat(platform.zone(person(), channel())).contains(ZoneId.of("Asia/Tokyo"));
    assertThat(slack.calls("users.info")).hasSize(2);
  }

  @Test
  void whatSlackDoesNotTellIsLeftOpen() {
    slack.workspace().grant(Set.of("chat:write"));
    assertThat(platform.zone(person(), channel())).isEmpty();
    assertThat(platform.members(channel())).isEmpty();
    assertThat(platform.isAdmin(admin(), channel())).isFalse();
  }

  private static Reply closing(Supplier<byte[]> picture) {
    return Reply.of(
        new Outcome.Notice("closed", "…"),
        Block.Text.of("It is closed."),
        new Block.Attachment("result.png", "image/png", "Tea 2, coffee 1", "/polls/1.png", picture),
        new Block.Attachment(
            "votes.csv", "text/csv", "The votes", "/polls/1.csv", () -> new byte[] {'a'}));
  }

  private String id(String name) {
    return LocalSlack.TEAM + "/" + slack.person(name).id();
  }

  @Override
  protected String person() {
    return id("Ann");
  }

  @Override
  protected List<String> told() {
    return slack.person("Ann").direct().messages().stream().map(Message::readable).toList();
  }

  @Override
  protected String stranger() {
    return LocalSlack.TEAM + "/U0NOBODY";
  }

  @Override
  protected String admin() {
    Person carol = slack.person("Carol");
    carol.becomesAdmin();
    return id("Carol");
  }

  @Override
  protected Optional<ZoneId> expectedZone() {
    return Optional.of(ZoneId.of("Europe/Berlin"));
  }

  @Override
  protected boolean tellsMembers() {
    return true;
  }

  @Override
  protected List<String> people() {
    return List.of(id("Ann"), id("Bob"));
  }

  @Override
  protected ChatPlatform platform() {
    return platform;
  }

  @Override
  protected ConversationRef room() {
    return Address.channel(LocalSlack.TEAM, room.id()).conversation();
  }

  @Override
  protected ConversationRef closedRoom() {
    return Address.channel(LocalSlack.TEAM, closed.id()).conversation();
  }

  @Override
  protected List<String> read(ConversationRef conversation) {
    return room.messages().stream().map(Message::readable).toList();
  }

  @Override
  protected int pings() {
    return (int)
        room.messages().stream()
            .flatMap(message -> Stream.of(message.text(), message.blocks().toString()))
            .flatMap(text -> CALL.matcher(text).results())
            .count();
  }
}
