package dev.caucus.answer;

import dev.caucus.answer.BackgroundCalibration.Pace;
import dev.caucus.chat.Starters;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnswerSettings.class)
class AnswerConfiguration {

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

  @Bean
  ExtractiveAnswerer extractiveAnswerer(
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
  @Primary
  QuestionAnswerer questionAnswerer(ExtractiveAnswerer answerer) {
    return new FairAnswerer(answerer, Runtime.getRuntime().availableProcessors());
  }

  /** These would otherwise wait in line for each question that they try. */
  @Bean
  Starters starters(KnowledgeBase knowledge, SubjectsCache subjects, ExtractiveAnswerer answerer) {
    return new StarterQuestions(knowledge, subjects, answerer);
  }
}
