package dev.caucus.answer;

import dev.caucus.answer.BackgroundCalibration.Pace;
import dev.caucus.chat.Starters;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerSettings.class)
class AnswerConfiguration {

  /** One that answers at once, on the thread of whoever asks. */
  private static final String DIRECT = "direct";

  /** Whoever edits articles saves more than once. */
  private static final Pace PACE =
      new Pace(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(200));

  @Bean
  SubjectsCache subjectsCache(KnowledgeBase knowledge) {
    return new SubjectsCache(knowledge);
  }

  /** A command at the terminal is over before anything is measured. */
  @Bean
  @ConditionalOnWebApplication
  @ConditionalOnBooleanProperty(name = "caucus.answer.calibration", matchIfMissing = true)
  BackgroundCalibration reliability(
      KnowledgeBase knowledge, PassageSearch search, SubjectsCache subjects, Clock clock) {
    return new BackgroundCalibration(knowledge, search, subjects, PACE, clock);
  }

  @Bean
  KnownDisputes knownDisputes(KnowledgeBase knowledge, SubjectsCache subjects) {
    return new KnownDisputes(knowledge, subjects);
  }

  @Bean(defaultCandidate = false)
  @Qualifier(DIRECT)
  QuestionAnswerer directAnswerer(
      KnowledgeBase knowledge,
      PassageSearch search,
      SubjectsCache subjects,
      KnownDisputes disputes,
      ObjectProvider<Reliability> reliability) {
    return new ExtractiveAnswerer(
        knowledge,
        search,
        subjects,
        disputes,
        reliability.getIfAvailable(() -> () -> Calibration.NONE));
  }

  @Bean
  QuestionAnswerer questionAnswerer(@Qualifier(DIRECT) QuestionAnswerer answerer) {
    return new FairAnswerer(answerer, Runtime.getRuntime().availableProcessors());
  }

  /** These would otherwise wait in line for each question that they try. */
  @Bean
  Starters starters(
      KnowledgeBase knowledge,
      SubjectsCache subjects,
      @Qualifier(DIRECT) QuestionAnswerer answerer) {
    return new StarterQuestions(knowledge, subjects, answerer);
  }
}
