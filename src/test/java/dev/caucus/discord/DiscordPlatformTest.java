package dev.caucus.discord;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.ChatPlatformContract;
import dev.caucus.chat.ConversationRef;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordPlatformTest extends ChatPlatformContract {

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
  protected int pings() {
    return (int) room.messages().stream().filter(message -> !message.pings().none()).count();
  }
}
