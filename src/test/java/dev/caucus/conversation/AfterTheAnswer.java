package dev.caucus.conversation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Part of a bot that answers everything {@link Twice twice}. */
public class AfterTheAnswer {

  @Bean
  Twice twice() {
    return Twice.beginning();
  }

  @Bean
  @Primary
  Taking everythingTwice(Succession taking, Twice twice) {
    return (origin, work, later) -> taking.take(origin, claim -> twice.work(work), later);
  }
}
