package dev.caucus.conversation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Part of a bot that shares everything {@link Twice twice}. */
public class AfterThePost {

  @Bean
  Twice twice() {
    return Twice.beginning();
  }

  @Bean
  @Primary
  Once sharedTwice(Succession once, Twice twice) {
    return (platform, event, work) -> {
      if (AnswerToken.read(event.replaceFirst("/.*", "")).isEmpty()) {
        once.once(platform, event, work);
      } else {
        twice.work(work);
      }
    };
  }
}
