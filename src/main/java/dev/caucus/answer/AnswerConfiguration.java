package dev.caucus.answer;

import dev.caucus.chat.Starters;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

  @Bean
  SubjectsCache subjectsCache(KnowledgeBase knowledge) {
    return new SubjectsCache(knowledge);
  }

  @Bean
  KnownDisputes knownDisputes(KnowledgeBase knowledge, SubjectsCache subjects) {
    return new KnownDisputes(knowledge, subjects);
  }

  @Bean
  QuestionAnswerer questionAnswerer(
      KnowledgeBase knowledge,
      PassageSearch search,
      SubjectsCache subjects,
      KnownDisputes disputes) {
    return new ExtractiveAnswerer(knowledge, search, subjects, disputes);
  }

  @Bean
  Starters starters(
      KnowledgeBase knowledge, SubjectsCache subjects, QuestionAnswerer questionAnswerer) {
    return new StarterQuestions(knowledge, subjects, questionAnswerer);
  }
}
