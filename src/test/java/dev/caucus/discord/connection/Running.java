package dev.caucus.discord.connection;

import static org.awaitility.Awaitility.await;

import dev.caucus.conversation.CallMeters;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.components.DiscordMessage;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Guild;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.store.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import org.jspecify.annotations.Nullable;

/** A connector with all that belongs to it, and pauses that are short. */
final class Running implements AutoCloseable {

  private final Heard heard = new Heard();
  private final ConnectionState state = new ConnectionState(new SettableClock());
  private final Shards shards = new Shards();
  private final RecordedPauses pauses = new RecordedPauses();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DiscordConnector connector;

  private Running(Login login) {
    connector = new DiscordConnector(login, List.of(heard), state, shards, pauses);
    connector.start();
  }

  /** As many shards as are recommended if none are told. */
  static Running start(LocalDiscord discord, @Nullable Integer shards) {
    return start(discord, discord.token(), shards);
  }

  static Running start(LocalDiscord discord, String token, @Nullable Integer shards) {
    return new Running(
        new Login(token, URI.create(discord.apiUrl()), URI.create(discord.gatewayUrl()), shards));
  }

  static Running startAt(URI nowhere) {
    return new Running(new Login("some.token", nowhere, null, 1));
  }

  Running awaitReady() {
    await().atMost(Duration.ofSeconds(20)).until(connector::isReady);
    return this;
  }

  JdaApi api() {
    return new JdaApi(shards, pauses, new CallMeters(registry, "discord"));
  }

  DiscordConnector connector() {
    return connector;
  }

  ConnectionState.Status status() {
    return state.status();
  }

  ConnectionState state() {
    return state;
  }

  List<Duration> pauses() {
    return pauses.asked();
  }

  List<String> heard() {
    return heard.messages();
  }

  static DiscordMessage message(String text) {
    return new DiscordMessage(List.of(TextDisplay.of(text)));
  }

  static Place in(Channel channel) {
    Guild guild = channel.guild();
    return Place.channel(guild == null ? Place.DIRECT : guild.id(), channel.id());
  }

  @Override
  public void close() {
    connector.close();
  }
}
