package dev.caucus.conversation;

import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.PersonalRecords;
import dev.caucus.chat.Starters;
import dev.caucus.chat.TurnHandler;
import dev.caucus.gaps.GapNotes;
import dev.caucus.gaps.GapSettings;
import dev.caucus.gaps.Refusals;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.poll.Claims;
import dev.caucus.poll.Polls;
import dev.caucus.recommendation.Recommender;
import dev.caucus.recommendation.TeamVote;
import dev.caucus.store.Forgetful;
import dev.caucus.store.Replicas;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConversationSettings.class, LimitSettings.class})
class ConversationConfiguration {

  /** Whoever waits longer than that wonders whether they were heard. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Less than the half minute that Spring gives each phase of a shutdown. */
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  @Bean
  ConversationStore conversationStore(JdbcClient jdbc, Clock clock) {
    return new JdbcConversationStore(jdbc, clock);
  }

  @Bean
  GivenAnswers givenAnswers(JdbcClient jdbc, ConversationStore conversations, Clock clock) {
    return new JdbcGivenAnswers(jdbc, conversations, clock);
  }

  @Bean
  FrequentQuestions frequentQuestions(JdbcClient jdbc) {
    return new JdbcFrequentQuestions(jdbc);
  }

  @Bean
  ChannelRules channelRules(JdbcClient jdbc, Clock clock) {
    return new JdbcChannelRules(jdbc, clock);
  }

  @Bean
  Memory memory(ConversationStore store) {
    return new Memory(store);
  }

  @Bean
  Shortcomings shortcomings(GapNotes notes) {
    return new Shortcomings(notes);
  }

  @Bean
  Answering answering(
      QuestionAnswerer answerer,
      Memory memory,
      GivenAnswers given,
      Shortcomings shortcomings,
      ObjectProvider<MeterRegistry> registry) {
    return new Answering(answerer, memory, given, shortcomings, new AnswerMeters(orNone(registry)));
  }

  @Bean
  Listening listening(Recommender recommender, Answering answering, ChannelRules rules) {
    return new Listening(recommender, answering, rules);
  }

  @Bean
  PersonalRecords answerRecords(JdbcClient jdbc) {
    return new AnswerRecords(jdbc);
  }

  @Bean
  OwnRecords ownRecords(ObjectProvider<PersonalRecords> records, Clock clock) {
    return new OwnRecords(records::orderedStream, clock);
  }

  @Bean
  CaucusCommand caucusCommand(
      ObjectProvider<Starters> starters,
      KnowledgeBase knowledge,
      ChannelRules rules,
      GapSettings gaps,
      Refusals refusals,
      OwnRecords own,
      Clock clock) {
    return new CaucusCommand(
        starters.getIfAvailable(() -> List::of),
        knowledge,
        rules,
        new GapChoice(gaps, refusals),
        own,
        clock);
  }

  @Bean
  TurnHandler conversationService(
      Memory memory,
      LimitSettings limits,
      Clock clock,
      Listening listening,
      Answering answering,
      Recommender recommender,
      GivenAnswers given,
      Shortcomings shortcomings,
      CaucusCommand caucus,
      Polls polls) {
    return new ConversationService(
        memory,
        new Limits(limits, clock),
        listening,
        answering,
        recommender,
        new AnswerButtons(given, listening, shortcomings),
        caucus,
        polls);
  }

  @Bean
  Claims claims(Memory memory) {
    return memory::isFirst;
  }

  @Bean
  Forms forms(Polls polls) {
    return new PollForms(polls);
  }

  @Bean
  TeamVote teamVote(ObjectProvider<Polls> polls) {
    return new VerdictVote(polls);
  }

  @Bean
  OpenPolls openPolls(Polls polls) {
    return (platform, participant) ->
        polls.waitingFor(platform, participant).stream()
            .map(poll ->
                new OpenPolls.OpenPoll(poll.question(), poll.closes(), poll.link(), poll.voted()))
            .toList();
  }

  @Bean
  Succession succession(JdbcClient jdbc, Replicas replicas, Clock clock) {
    return new Succession(new EventClaims(jdbc, clock), replicas, clock);
  }

  @Bean
  DurableInbox inbox(
      JdbcClient jdbc, Replicas replicas, ObjectProvider<Reading> readings, Clock clock) {
    return new DurableInbox(new PendingEvents(jdbc), replicas, readings::orderedStream, clock);
  }

  @Bean
  Dispatcher dispatcher(
      Taking taking,
      Listening listening,
      TurnHandler handler,
      ObjectProvider<MeterRegistry> registry,
      Clock clock) {
    return new OrderlyDispatcher(
        taking,
        listening::isConcernedBy,
        handler,
        PATIENCE,
        FAREWELL,
        new TurnMeters(orNone(registry)),
        clock);
  }

  /** A command at the terminal has no registry: nobody would ever ask for what it counted. */
  private static MeterRegistry orNone(ObjectProvider<MeterRegistry> registry) {
    return registry.getIfAvailable(CompositeMeterRegistry::new);
  }

  /** A command at the terminal has nothing to forget: its conversations end with it. */
  @Bean
  @ConditionalOnWebApplication
  Retention retention(
      ConversationStore store,
      List<Forgetful> forgetful,
      ConversationSettings settings,
      Clock clock) {
    return new Retention(store, forgetful, settings, clock);
  }
}
