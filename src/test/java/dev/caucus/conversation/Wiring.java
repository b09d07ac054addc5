package dev.caucus.conversation;

import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Starters;
import dev.caucus.gaps.GapNotes;
import dev.caucus.gaps.GapSettings;
import dev.caucus.gaps.Refusals;
import dev.caucus.gaps.TestGaps;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.NoKnowledge;
import dev.caucus.poll.PollBot;
import dev.caucus.recommendation.Recommender;
import dev.caucus.recommendation.Recommenders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conversations as the bot has them, on one database. */
record Wiring(
    JdbcClient database,
    QuestionAnswerer answerer,
    Recommender recommender,
    KnowledgeBase knowledge,
    LimitSettings limits,
    GapNotes notes,
    Clock clock) {

  static final LimitSettings NO_LIMITS = new LimitSettings(100_000, 100_000);

  private static final Starters STARTERS = () -> List.of("Is it free?");

  static Wiring of(JdbcClient database, QuestionAnswerer answerer) {
    return new Wiring(
        database,
        answerer,
        Recommenders.withoutTopics(database),
        new NoKnowledge(),
        NO_LIMITS,
        GapNotes.NONE,
        Clock.systemUTC());
  }

  Wiring with(Recommender recommender) {
    return new Wiring(database, answerer, recommender, knowledge, limits, notes, clock);
  }

  Wiring with(KnowledgeBase knowledge) {
    return new Wiring(database, answerer, recommender, knowledge, limits, notes, clock);
  }

  Wiring with(LimitSettings limits, Clock clock) {
    return new Wiring(database, answerer, recommender, knowledge, limits, notes, clock);
  }

  Wiring with(GapNotes notes) {
    return new Wiring(database, answerer, recommender, knowledge, limits, notes, clock);
  }

  GapChoice gaps() {
    return new GapChoice(new GapSettings(true, Duration.ofDays(90)), refusals());
  }

  Refusals refusals() {
    return TestGaps.refusals(database);
  }

  OwnRecords own() {
    return new OwnRecords(() -> Stream.of(new AnswerRecords(database)), clock);
  }

  GivenAnswers given() {
    return new JdbcGivenAnswers(database, store(), clock);
  }

  ChannelRules rules() {
    return new JdbcChannelRules(database, clock);
  }

  ConversationStore store() {
    return new JdbcConversationStore(database, clock);
  }

  ConversationService service() {
    var memory = new Memory(store());
    var shortcomings = new Shortcomings(notes);
    var meters = new AnswerMeters(new SimpleMeterRegistry());
    var answering = new Answering(answerer, memory, given(), shortcomings, meters);
    var listening = new Listening(recommender, answering, rules());
    return new ConversationService(
        memory,
        new Limits(limits, clock),
        listening,
        answering,
        recommender,
        new AnswerButtons(given(), listening, shortcomings),
        new CaucusCommand(STARTERS, knowledge, rules(), gaps(), own(), clock),
        PollBot.without(database, clock));
  }
}
