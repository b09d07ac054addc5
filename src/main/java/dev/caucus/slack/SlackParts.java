package dev.caucus.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.caucus.chat.ChatPlatform;
import dev.caucus.chat.Starters;
import dev.caucus.conversation.Background;
import dev.caucus.conversation.CallMeters;
import dev.caucus.conversation.ChannelRules;
import dev.caucus.conversation.ConversationStore;
import dev.caucus.conversation.Dispatcher;
import dev.caucus.conversation.Forms;
import dev.caucus.conversation.GivenAnswers;
import dev.caucus.conversation.Inbox;
import dev.caucus.conversation.Links;
import dev.caucus.conversation.Once;
import dev.caucus.conversation.OpenPolls;
import dev.caucus.conversation.WebAddress;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.recommendation.Recommender;
import dev.caucus.slack.api.Address;
import dev.caucus.slack.api.SlackApi;
import dev.caucus.slack.api.SlackHttp;
import dev.caucus.slack.api.SlackMethods;
import dev.caucus.slack.api.SlackThreads;
import dev.caucus.slack.blockkit.BlockKitRenderer;
import dev.caucus.slack.connection.ConnectionState;
import dev.caucus.slack.connection.EventsEndpoint;
import dev.caucus.slack.connection.Identity;
import dev.caucus.slack.connection.Payloads;
import dev.caucus.slack.connection.SlackConnector;
import dev.caucus.slack.connection.SlackHealth;
import dev.caucus.slack.connection.SlackMeters;
import dev.caucus.slack.connection.SocketConnection;
import dev.caucus.slack.connection.TokenCheck;
import dev.caucus.slack.install.Installations;
import dev.caucus.slack.install.Installing;
import dev.caucus.slack.install.Scopes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the bot together for Slack, whichever way it is reached. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(WhenSlack.IsOn.class)
class SlackParts {

  @Bean
  Slack slack(SlackSettings settings) {
    return SlackHttp.client(settings.apiUrl());
  }

  @Bean
  Identity slackIdentity() {
    return new Identity();
  }

  @Bean
  ConnectionState slackState(Clock clock) {
    return new ConnectionState(clock);
  }

  @Bean
  SlackThreads slackThreads(JdbcClient jdbc, Clock clock) {
    return SlackThreads.in(jdbc, clock);
  }

  @Bean
  Workspaces slackWorkspaces(
      SlackSettings settings,
      Identity identity,
      SlackThreads threads,
      ObjectProvider<Installations> installations,
      ObjectProvider<SlackConnector> connector) {
    return settings.botToken() == null
        ? new SharedWorkspaces(installations.getObject(), threads)
        : new OneWorkspace(
            settings.botToken(), identity, code -> connector.getObject().rejected(code));
  }

  @Bean
  SlackApi slackApi(
      Slack slack, SlackSettings settings, Workspaces workspaces, MeterRegistry registry) {
    return new SlackMethods(
        slack,
        settings.apiUrl(),
        workspaces,
        workspaces::refused,
        new CallMeters(registry, Address.PLATFORM));
  }

  @Bean
  SlackVoice slackVoice(SlackApi api, WebAddress address) {
    return new SlackVoice(api, new BlockKitRenderer(new Links(address)));
  }

  @Bean
  ChatPlatform slackPlatform(SlackApi api, SlackVoice voice, SlackThreads threads, Clock clock) {
    return new SlackPlatform(api, voice, new People(api.directory(), clock), threads);
  }

  @Bean
  Background slackBackground() {
    return new Background(Address.PLATFORM);
  }

  @Bean
  SlackApp.Handlers slackHandlers(
      SlackApi api,
      SlackVoice voice,
      SlackThreads threads,
      ChannelRules rules,
      Once once,
      GivenAnswers answers,
      Dispatcher dispatcher,
      Recommender recommender,
      KnowledgeBase knowledge,
      ObjectProvider<Starters> starters,
      ObjectProvider<Forms> forms,
      ObjectProvider<OpenPolls> polls,
      Workspaces workspaces) {
    Optional<Forms> known = Optional.ofNullable(forms.getIfAvailable());
    FormOpener opener = new FormOpener(api, known, once);
    return new SlackApp.Handlers(
        new Commands(api, voice, threads, rules, once, opener, dispatcher),
        new Clicks(api, voice, threads, answers, once, opener, dispatcher),
        new Messages(api, voice, threads, rules, dispatcher),
        new Home(
            api,
            threads,
            recommender,
            polls.getIfAvailable(() -> (platform, person) -> List.of()),
            knowledge),
        new AssistantPane(api, voice, threads, starters.getIfAvailable(() -> List::of), once),
        new Submissions(api, voice, threads, known, dispatcher),
        workspaces);
  }

  /**
   * The app verifies nothing and asks for nobody's token by itself: requests are verified before
   * they reach it, and each call is made with the token of its workspace.
   */
  @Bean
  App slackApp(
      Slack slack,
      SlackApp.Handlers handlers,
      @Qualifier("slackBackground") Background background,
      ObjectProvider<Installing> shared) {
    AppConfig config = new AppConfig();
    config.setSlack(slack);
    config.setSingleTeamBotToken(null);
    config.setSigningSecret(null);
    config.setRequestVerificationEnabled(false);
    config.setAllEventsApiAutoAckEnabled(true);
    App app = new App(config, slack, new ArrayList<>(List.of(new OtherBots())));
    shared.ifAvailable(installing -> installing.configure(app));
    return new SlackApp(handlers, background).register(app);
  }

  @Bean
  SlackConnector slackConnector(
      SlackSettings settings,
      Slack slack,
      App app,
      ConnectionState state,
      Identity identity,
      Inbox inbox) {
    return new SlackConnector(
        check(settings, slack), socket(settings, app, state, inbox), state, identity);
  }

  private static @Nullable TokenCheck check(SlackSettings settings, Slack slack) {
    return settings.botToken() == null
        ? null
        : new TokenCheck(slack, settings.botToken(), Scopes.BOT);
  }

  private static @Nullable SocketConnection socket(
      SlackSettings settings, App app, ConnectionState state, Inbox inbox) {
    return SlackMode.of(settings) == SlackMode.SOCKET
        ? new SocketConnection(app, Objects.requireNonNull(settings.appToken()), state, inbox)
        : null;
  }

  @Bean
  Payloads slackPayloads(App app, ConnectionState state) {
    return new Payloads(app, state);
  }

  @Bean
  HealthIndicator slackHealthIndicator(ConnectionState state) {
    return new SlackHealth(state);
  }

  @Bean
  SlackMeters slackMeters(ConnectionState state) {
    return new SlackMeters(state);
  }

  @Bean
  @Conditional(WhenSlack.Calls.class)
  ServletRegistrationBean<EventsEndpoint> slackEvents(
      App app, SlackSettings settings, Clock clock, ConversationStore events, Inbox inbox) {
    return new ServletRegistrationBean<>(
        new EventsEndpoint(
            app,
            Objects.requireNonNull(settings.signingSecret()),
            clock,
            signature -> events.claim("slack-signature", signature),
            inbox),
        EventsEndpoint.PATH);
  }
}
