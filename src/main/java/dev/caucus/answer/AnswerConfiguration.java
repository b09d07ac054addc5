package dev.caucus.answer;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

  @Bean
  QuestionAnswerer questionAnswerer(KnowledgeBase knowledge, PassageSearch search) {
    return new ExtractiveAnswerer(knowledge, search);
  }
}
