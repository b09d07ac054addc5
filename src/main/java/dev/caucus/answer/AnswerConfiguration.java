package dev.caucus.answer;

import dev.caucus.knowledge.KnowledgeBase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

  @Bean
  QuestionAnswerer questionAnswerer(KnowledgeBase knowledge) {
    return new ExtractiveAnswerer(knowledge);
  }
}
