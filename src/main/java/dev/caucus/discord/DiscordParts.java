package dev.caucus.discord;

import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.chat.Starters;
import dev.caucus.conversation.Background;
import dev.caucus.conversation.CallMeters;
import dev.caucus.conversation.ChannelRules;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.conversation.Forms;
import dev.caucus.conversation.FrequentQuestions;
import dev.caucus.conversation.GivenAnswers;
import dev.caucus.conversation.Links;
import dev.caucus.conversation.Once;
import dev.caucus.conversation.WebAddress;
import dev.caucus.discord.api.DiscordApi;
import dev.caucus.discord.api.DiscordMessages;
import dev.caucus.discord.api.MessageRecords;
import dev.caucus.discord.api.Place;
import dev.caucus.discord.commands.CommandRegistration;
import dev.caucus.discord.commands.Completion;
import dev.caucus.discord.commands.CompletionListener;
import dev.caucus.discord.components.DiscordRenderer;
import dev.caucus.discord.connection.ConnectionState;
import dev.caucus.discord.connection.DiscordConnector;
import dev.caucus.discord.connection.DiscordHealth;
import dev.caucus.discord.connection.DiscordMeters;
import dev.caucus.discord.connection.JdaApi;
import dev.caucus.discord.connection.Login;
import dev.caucus.discord.connection.Shards;
import dev.caucus.knowledge.KnowledgeBase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the bot together for Discord. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(DiscordIsSet.class)
class DiscordParts {

  @Bean
  ConnectionState discordState(Clock clock) {
    return new ConnectionState(clock);
  }

  @Bean
  Shards discordShards() {
    return new Shards();
  }

  @Bean
  DiscordApi discordApi(Shards shards, MeterRegistry registry) {
    return new JdaApi(shards, new CallMeters(registry, Place.PLATFORM));
  }

  @Bean
  DiscordMessages discordMessages(JdbcClient jdbc, Clock clock) {
    return DiscordMessages.in(jdbc, clock);
  }

  @Bean
  PersonalRecords discordMessageRecords(JdbcClient jdbc) {
    return new MessageRecords(jdbc);
  }

  @Bean
  DiscordVoice discordVoice(DiscordApi api, WebAddress address, DiscordMessages messages) {
    return new DiscordVoice(api, new DiscordRenderer(new Links(address)), messages);
  }

  @Bean
  ChatPlatform discordPlatform(DiscordApi api, DiscordVoice voice, Clock clock) {
    return new DiscordPlatform(api, voice, new Caretakers(api, clock));
  }

  @Bean
  Background discordBackground() {
    return new Background(Place.PLATFORM);
  }

  @Bean
  DiscordListener discordListener(
      DiscordApi api,
      DiscordVoice voice,
      DiscordMessages messages,
      ChannelRules rules,
      GivenAnswers answers,
      Once once,
      Dispatcher dispatcher,
      ObjectProvider<Forms> forms,
      @Qualifier("discordBackground") Background background) {
    FormDoor door = new FormDoor(forms, background);
    return new DiscordListener(
        new Commands(voice, rules, dispatcher, door, background),
        new Clicks(voice, messages, answers, once, dispatcher, door, background),
        new Messages(api, voice, messages, dispatcher),
        background);
  }

  @Bean
  Completion discordCompletion(
      KnowledgeBase knowledge,
      ObjectProvider<Starters> starters,
      FrequentQuestions frequent,
      Clock clock) {
    return new Completion(knowledge, starters.getIfAvailable(() -> List::of), frequent, clock);
  }

  @Bean
  DiscordConnector discordConnector(
      DiscordSettings settings,
      DiscordListener listener,
      Completion completion,
      ConnectionState state,
      Shards shards) {
    Login login =
        new Login(
            Objects.requireNonNull(settings.token()),
            settings.apiUrl(),
            settings.gatewayUrl(),
            settings.shards());
    return new DiscordConnector(
        login,
        List.of(
            listener,
            new CompletionListener(completion),
            new Arrival(new CommandRegistration(), completion)),
        state,
        shards);
  }

  @Bean
  HealthIndicator discordHealthIndicator(ConnectionState state) {
    return new DiscordHealth(state);
  }

  @Bean
  DiscordMeters discordMeters(ConnectionState state) {
    return new DiscordMeters(state);
  }
}
