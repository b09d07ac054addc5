package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.caucus.chat.Block;
import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ChatPlatformContract;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
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
import dev.caucus.store.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackPlatformTest extends ChatPlatformContract {

  /** What would call somebody; a date is no call. */
  private static final Pattern CALL = Pattern.compile("<(?:@|!(?!date)|#)");

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
            SlackHttp.client(url), url, team -> Optional.of(slack.botToken()), (team, code) -> {});
    SlackVoice voice = new SlackVoice(api, new BlockKitRenderer(new Links(new WebAddress(null))));
    platform = new SlackPlatform(api, voice, SlackThreads.in(database.client(), Clock.systemUTC()));
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
